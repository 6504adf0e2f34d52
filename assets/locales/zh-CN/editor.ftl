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
editor-choice-scores = { $text } = { $score } 分
editor-condition = “{ $line }”为“{ $answer }”

## 栏目

editor-field-in = { $field }（{ $language }）
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
editor-field-scoring = 合格分
editor-field-aql = 按 AQL 抽样判批
editor-field-level = 检验水平
editor-field-reduced = 允许放宽检验
editor-field-weight = 权重
editor-field-defects = 计不合格数
editor-field-code = 编号
editor-field-rule = 日期规则
editor-field-from = 生效日期
editor-field-confirmed = 各语言文本均已核对
editor-field-within = 所属上级
editor-field-answers = 负责部门
editor-field-anchor = 起算点
editor-field-shifts = 班次
editor-field-days = 星期
editor-field-at = 时刻
editor-field-every = 距上次完成
editor-field-opens = 可开始
editor-field-due = 应完成
editor-field-missed = 最迟
editor-field-holidays = 遇停工日
editor-field-on = 启用
editor-language-en = 英文
editor-language-zh = 中文
editor-always = 始终出现
editor-as-the-form = 同检查表
editor-from-now = 即日起
editor-heading = 小标题

## 填写说明

editor-older = 另一种语言后来改过。请同步修改，或在最后一栏确认无误。
editor-confirmed-help = 选“是”即去掉“旧译”标记：各语言您都看过了。
editor-help-code = 简短、长期不变：a-z、0-9、- 和 .，用于链接和导出。以后不能改，也不会重复使用。
editor-help-choices = 每行一个选项。不合格的前加“!”；两种语言之间用“ / ”隔开；行末“ = 5”为得分。
editor-help-alarm = 超出即不合格。写作 0..5、..5（不超过）或 0..（不低于）。
editor-help-warn = 超出记为观察项，须在报警范围之内。写作 0..5、..5 或 0..。
editor-help-possible = 超出视为手误，不予保存。写作 0..5、..5 或 0..。
editor-help-critical = 不合格即为重大问题，不能当场整改了事，也不能批量通过。
editor-help-optional = 不填也能签名。
editor-help-instrument = 读数时须说明所用仪器。
editor-help-review = 签名后由未参与填写的班长复核。
editor-help-scoring = 达到此分即合格。关键项不合格则整份不合格，不论得分。
editor-help-aql = 按 GB/T 2828.1 一次抽样。检查时填写批名和批量，各“计不合格数”项相加后判批。
editor-help-reduced = 连续多批良好时减少抽样；须生产稳定，且负责部门同意。
editor-help-weight = 该项在得分中的份量：一般为 1，加倍为 2，不计分为 0。
editor-help-defects = 所填数字为样本中的不合格品数，相加后判定该批是否接收。
editor-help-shifts = 选哪些班次；都不选即每班都做。
editor-help-at = 一个或多个：0800 1400 2000。
editor-help-every = 30d、12h、90m：自上次完成起算。
editor-help-rule = RFC 5545 规则，以天为单位：FREQ=MONTHLY;BYDAY=1MO，FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15。
editor-help-window = 自该时刻起：30m、2h、1d；-30m 即提前半小时。
editor-not-limits = 请写作 0..5、..5（不超过）或 0..（不低于）。
editor-not-times = 请写作 0800 1400。
editor-not-weight = 权重须为 0 或以上。
editor-not-mark = 合格分须在 0 到 100 之间。
editor-not-scored = 不计分
editor-not-sampled = 不判批

## 检查项的种类

editor-new-title = 新增什么？
editor-kind-title = 怎样填写？
editor-kind-check = 合格或不合格
editor-kind-reading = 测量值，有范围
editor-kind-number = 一个数
editor-kind-count = 多少个
editor-kind-choice = 几项选一
editor-kind-text = 文字说明
editor-kind-time = 几点几分
editor-kind-signature = 签名人姓名
editor-kind-heading = 放在后面各项之上

## 编辑

editor-head-same = 第 { $version } 版
editor-head-new = 新建，未发布
editor-head-changed = 对第 { $version } 版有 { $n } 处修改，未发布
editor-head-overtaken = 其间他人已发布新版
editor-unpublished = 有未发布的修改
editor-if = 条件：{ $condition }
editor-empty = 还没有检查项，按 N 新增。
editor-about-title = { $code } 的名称与属性
editor-heading-title = 小标题
editor-line-new = 新增一项：{ $kind }
editor-line-title = { $kind }：{ $key }
editor-no-line = 请先选中一项。
editor-delete-line = 删除“{ $text }”？
editor-delete-line-body = 以前的版本和检查记录中仍保留。
editor-delete-heading = 去掉小标题“{ $text }”？
editor-delete-heading-body = 其下各项归到上一个小标题。
editor-rests = “{ $line }”不能删：{ $on }是否出现取决于它（共 { $n } 项）。请先改掉这些条件。
editor-gone = 这一项已经不在了，请重新看一下列表。
editor-nothing-to-undo = 没有可撤销的编辑。
editor-no-difference = 与现行版本相同，无需发布。
editor-compared = 与第 { $version } 版的差别
editor-compared-new = { $title }：尚未发布
editor-new-lines = 新建，共 { $n } 项。
editor-versions = { $title }的各版本
editor-version = 第 { $version } 版，{ $state }：{ $name }，{ $time }
editor-never-published = 从未发布。
editor-publish-title = 发布{ $title }？
editor-rounds-keep = 进行中的检查仍按第 { $version } 版，以后的按第 { $next } 版。
editor-published = 已发布：{ $title }，第 { $version } 版
editor-publish-first = 请先发布：只有现行的检查表才能设定周期。
editor-discard = 放弃
editor-discard-title = 放弃{ $title }未发布的内容？
editor-discard-body = 放弃 { $n } 处修改，现行版本不变。
editor-discard-new = 从未发布过，将全部放弃。
editor-discarded = 已放弃未发布的内容：{ $title }
editor-previewed = 这是预览，按 Esc 返回编辑。
editor-left = 已保留，未发布：{ $title }
editor-rows = { $at } / 共 { $all } 行

## 新建与归档检查表

editor-new-what = 新建
editor-go-on = 继续编辑{ $title }（未发布）
editor-new-empty = 空白检查表
editor-new-copy = 复制{ $title }
editor-new-round = 按现有检查表立即开始一次检查
editor-new-checklist = 新建检查表
editor-copy-title = 复制{ $title }
editor-archive-title = 将{ $title }归档？
editor-archive-body = 周期随之关闭；检查记录和各版本保留，编号不再使用。
editor-archived = 已归档：{ $title }

## 周期

editor-plan-title = { $title }何时要做？
editor-plan-of = 周期：{ $way }
editor-way = { $way }
editor-way-another = 另加：{ $way }
editor-way-shift = 每班
editor-way-daily = 每天定时
editor-way-weekly = 每周某几天
editor-way-rule = 按规则
editor-way-after = 上次完成后隔一段时间
editor-anchor-start = 班次开始
editor-anchor-end = 班次结束
editor-closed-keep = 照常
editor-closed-drop = 取消
editor-closed-shift = 顺延到下一个工作日
editor-plan-next = 接下来应完成：{ $times }
editor-plan-never = 不会有到期日。
editor-planned = { $title }的周期：{ $plan }

## 区域与设备

editor-places-view = 区域设备
editor-places-count = 共 { $all } 处，停用 { $out } 处
editor-places-none = 没有符合的区域或设备。
editor-places-empty = 还没有部门、区域或设备，按 N 新增。
editor-place-out = 停用：{ $reason }，{ $time }，{ $name }
editor-place-due = 待做 { $n }
editor-place-late = 待做 { $n }，逾期 { $late }
editor-place-what = 新增什么？
editor-place-new = 新增{ $noun }
editor-place-edit = { $noun } { $code }
editor-place-added = 已新增：{ $place }
editor-place-changed = 已修改：{ $place }
editor-place-archive = 将{ $title }归档？
editor-place-archive-body = 已有记录保留。还用着它的要先改掉。
editor-place-archived = 已归档：{ $place }
editor-place-unit-out = 停用的是区域和设备，不是部门。

## 按键

editor-key-edit = 编辑
editor-key-new = 新增
editor-key-publish = 发布
editor-key-compare = 差别
editor-key-preview = 预览
editor-key-properties = 名称
editor-key-schedule = 周期
editor-key-delete = 删除
editor-key-archive = 归档
editor-help-edit = 编辑所选
editor-help-new = 新增检查项、区域设备或检查表
editor-help-publish = 发布：以后的检查按新版
editor-help-compare = 与现行版本的差别
editor-help-preview = 按检查画面预览
editor-help-properties = 检查表的名称与属性
editor-help-schedule = 设定周期
editor-help-delete = 删除检查项，或去掉小标题
editor-help-move-up = 上移
editor-help-move-down = 下移
editor-help-kind = 改变填写方式
editor-help-unedit = 撤销上一步编辑
editor-help-reedit = 重做撤销的编辑
editor-help-discard = 放弃未发布的内容
editor-help-duplicate = 复制成另一编号的检查表
editor-help-archive = 归档，不再使用
