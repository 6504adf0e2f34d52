# Today: what is due in this shift, late first, then the rest, then what is done.

today-mine = 我的：{ $places }
today-mine-all = 全部
today-mine-nothing = 我的：尚未分配岗位或区域
today-done = 已完成 { $done }/{ $all }
today-actions-late = 整改逾期 { $n }
today-actions-verify = 待复查 { $n }
today-nothing-due = 现在没有待办。
today-nothing-mine = 您现在没有待办。按 a 看全部。
today-nothing-found = 当前显示范围内没有匹配项；按 a 切换我的、全部、逾期，按 Esc 取消筛选。
today-all-done = 全部完成。{ $next }
today-next = 下一项：{ $title } { $time }
today-next-none = 今天没有其他待办。

## How a line stands

today-by = { $time } 前
today-from = { $time } 起
today-window = { $from }-{ $to }
today-due-today = 今天到期
today-due-on = { $date } 到期
today-late = 逾期 { $span }
today-missed = 漏检
today-missed-many = 漏检 × { $n }
today-missed-run = 漏检 × { $n }，{ $first } 至 { $last }
today-explain-wanted = 待说明原因
today-again-at = { $time } 复测
today-again-late = 复测逾期 { $span }
today-in-it = { $name } 正在检
today-in-it-more = { $name } 和另外 { $n } 人正在检
today-progress = { $done }/{ $all }
today-progress-none = -/{ $all }
today-failed = { $n } 项不合格
today-suspended = 停用：{ $reason }
today-standby = 停用或关闭中
today-from-paper = 纸单补录
today-entered-late = { $span }后录入
today-present = 到场 { $present }/{ $all }
today-review-wanted = 待复核
today-seen-times = 发现 { $n } 次

## Headings of the list

today-head-late = 逾期
today-head-now = 现在
today-head-later = 本班稍后
today-head-actions = 整改
today-head-missed = 漏检待说明
today-head-done = 已完成

## Keys: short for the footer

today-key-skip = 跳过
today-key-na = 不适用
today-key-walked = 到场时间
today-key-explain = 说明
today-key-late = 补做
today-key-mine = 我的/全部
today-key-review = 复核

## Keys: in full

today-help-skip = 跳过本次检查，写明原因
today-help-na = 本次不适用，写明原因
today-help-walked = 设定实际到场时间
today-help-explain = 说明漏检原因
today-help-late = 补做漏检，写明原因
today-help-mine = 显示我的、全部或逾期
today-help-review = 复核已签字的检查

## Dialogs

today-skip-title = 跳过：{ $title }
today-skip-why = 为什么跳过？
today-na-title = 不适用：{ $title }
today-na-why = 为什么不适用？
today-explain-one = 漏检：{ $title }
today-explain-title = 说明 { $n } 次漏检
today-explain-why = 为什么漏检？采取了什么措施？
today-late-title = 补做：{ $title }
today-late-why = 为什么现在才做？
today-open-now = 现在打开“{ $title }”？

## What is shown

today-late-only = 只看逾期
today-shows-mine = 显示我的。按 a 看全部。
today-shows-all = 显示全部。按 a 只看逾期。
today-shows-late = 只显示逾期和漏检。按 a 返回。

## What a key cannot do here

today-no-round = 只对检查有效。
today-not-open = 此项现在不能做。
today-not-missed = 没有选中漏检项。
today-not-signed = 只有已签字的检查才能复核。
today-missed-keys = 已漏检：按 E 说明原因，按 D 补做。
today-late-one = 多次漏检不能补做，只能按 E 说明。
today-no-shift = 那里没有班次。
today-untouched = 还没有人做过。

## More keys

today-key-start = 开始
today-help-start = 现在开始任一检查表
today-start-title = 现在开始哪张检查表

## 视图的名称

today-view = 待办

## 作废

today-help-void = 作废一次检查，须说明原因
today-void-title = 作废 { $title }
today-void-why = 为什么作废？其记录仍保留在日志中。
