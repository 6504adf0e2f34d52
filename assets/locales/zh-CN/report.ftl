# Documents on paper: the rule-book and the forms for rounds.

report-journal = 操作记录末条 { $seq } { $hash }
report-printed = 打印时间 { $at }
report-contents = 目录

## The rule-book

report-book-title = 日常运营管理细则
report-book-site = 场所
report-book-version = 版本
report-book-in-force = 施行日期
report-book-none = 尚无条款
report-book-post = 责任岗位
report-book-carried = 执行检查表
report-book-records = 记录
report-book-coverage = 要点与条款对照
report-book-subject = 要点
report-book-clauses = 条款
report-book-unsettled = 未落实
report-book-revisions = 修订记录
report-book-by = 修订人
report-book-altered = 修订内容
report-book-many = { $n } 个章或条款

## Paper forms

report-sheet-title = 纸质检查单
report-sheet-none = 目前没有可在纸上填写的待检项目。
report-sheet-reference = 补录编号
report-sheet-template = 检查表
report-sheet-version = { $template }，第 { $version } 版
report-sheet-rule = 依据
report-sheet-place = 地点
report-sheet-post = 执行岗位
report-sheet-window = 时限
report-sheet-from = { $opens } 起，应于 { $due } 前完成，{ $missed } 截止
report-sheet-number = 序号
report-sheet-line = 检查项
report-sheet-answer = 结果
report-sheet-warn = 预警：{ $limits }
report-sheet-last = 上次 { $value }
report-sheet-known = 未销号：{ $reference }
report-sheet-when = 仅当第 { $line } 项为“{ $answer }”时填写
report-sheet-note = 备注
report-sheet-instrument = 量具
report-sheet-walked = 到场
report-sheet-span = 日期 { $date }，自 { $from } 至 { $to }
report-sheet-name = 姓名
report-sheet-signature = 签字
report-sheet-left-out = 未做原因
report-sheet-entered = 录入
report-sheet-entered-by = 编号 { $reference }，日期 { $date }，录入人 { $name }
