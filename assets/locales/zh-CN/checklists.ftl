# 检查表：哪些有效、何时到期、是否启用。

checklists-view = 检查表
checklists-count = 共 { $all }，启用 { $on }
checklists-none = 没有符合的检查表。

## 何时到期

checklists-when-needed = 按需
checklists-each-shift = 每班
checklists-each-of = 每个{ $shifts }
checklists-start-after = ，开班后 { $span }内
checklists-start = ，开班时
checklists-start-before = ，开班前 { $span }
checklists-end-after = ，下班后 { $span }内
checklists-end = ，下班前
checklists-end-before = ，下班前 { $span }
checklists-after = 上次完成后 { $span }
checklists-daily = 每天
checklists-days = 每 { $n } 天
checklists-weekly = 每周
checklists-weeks = 每 { $n } 周
checklists-weekly-on = 每周：{ $days }
checklists-weeks-on = 每 { $n } 周：{ $days }
checklists-monthly-on = 每月{ $dates }
checklists-months-on = 每 { $n } 个月：{ $dates }
checklists-yearly-on = 每年{ $months }{ $dates }
checklists-last-day = 最后一日
checklists-day = { $n }日

## 按键

checklists-key-begin = 立即开始
checklists-key-switch = 启用或关闭
checklists-key-out = 停用
checklists-help-begin = 立即开始这份检查表
checklists-help-switch = 启用或关闭它的检查计划
checklists-help-out = 停用它所在的区域或设备，或恢复使用

## 做了什么，什么不能做

checklists-on = 已启用：{ $title }，首次应在 { $time } 前完成
checklists-on-never = 已启用：{ $title }；不会有到期日
checklists-off = 已关闭：{ $title }
checklists-on-several = 已启用 { $n } 张检查表；按 u 可一起撤销。
checklists-off-several = 已关闭 { $n } 张检查表；按 u 可一起撤销。
checklists-no-schedule = 它没有检查计划：需要时再开始。
checklists-no-place = 它不属于任何区域或设备。
checklists-out-title = 停用 { $place }
checklists-out-why = 为什么？恢复之前，上面的检查都暂停。
checklists-out = 已停用：{ $place }
checklists-back = 已恢复使用：{ $place }
checklists-help-about = 谁在用、有哪些版本、哪些检查项一直合格
checklists-key-about = 概况
checklists-about-title = { $title }：概况
checklists-about-version = 第 { $n } 版，共 { $of } 版
checklists-about-plan = 周期：{ $when }
checklists-about-unplanned = 周期：按需开始
checklists-about-clause = 落实条款 { $clause }
checklists-about-last = 上次完成：{ $when }，{ $reference }
checklists-about-never = 尚未做过
checklists-about-steady = 连续合格 { $n } 次以上的检查项：
checklists-about-line = { $line }：自{ $since }起连续合格 { $passes } 次。建议：{ $proposal }
checklists-about-none = 没有连续合格 { $n } 次的检查项。
