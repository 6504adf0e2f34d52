# 检查表的编辑、场所的区域与设备，以及版本之间的差别。

## 差别

editor-of-section = 小标题“{ $title }”
editor-of-line = “{ $text }”这一项
editor-added = 新增：{ $what }
editor-removed = 删去：{ $what }
editor-moved = 从第 { $from } 位移到第 { $to } 位：{ $what }
editor-changed = { $field }：{ $before } -> { $after }
editor-changed-of = { $what }，{ $changed }
editor-diff-head = { $code }，第 { $before } 版到第 { $after } 版：
editor-diff-same = 两版内容相同。
editor-nothing = 无
editor-yes = 是
editor-no = 否
editor-choice-fails = { $text }（不合格）
editor-condition = “{ $line }”为“{ $answer }”

## 栏目

editor-field-in = { $field }（{ $language } 文本）
editor-field-title = 名称
editor-field-kind = 类别
editor-field-clause = 依据条款
editor-field-post = 岗位
editor-field-area = 区域
editor-field-asset = 设备
editor-field-intro = 开始前须知
editor-field-review = 须班长复核
editor-field-source = 数据依据
editor-field-text = 检查内容
editor-field-criterion = 合格标准
editor-field-guidance = 做法与原因
editor-field-unit = 单位
editor-field-warn = 预警范围
editor-field-alarm = 报警范围
editor-field-possible = 可能的数值
editor-field-choices = 选项
editor-field-when = 出现条件
editor-field-critical = 关键项
editor-field-optional = 可不填
editor-field-instrument = 须注明仪器
