# One round: its head, its lines, its keys and dialogs.

round-rule = 依据 { $clause }
round-progress = { $done }/{ $all }
round-progress-fail = { $done }/{ $all } · { $failed } 项不合格
round-score = 得分 { $score }
round-lot = 检验批 { $name }：抽 { $n }，接收数 { $ac }
round-lot-missing = 检验批未填：按 { $key }
round-version = 第 { $version } 版
round-critical = 关键项
round-optional = 选填
round-walked-at = 到场 { $from }
round-walked-span = 到场 { $from }-{ $to }
round-entered-at = 录入 { $time }
round-lag = 到场后 { $span }录入
round-from-paper = 纸单补录
round-also-here = { $name } 也在检
round-closed = 本次检查已结束：{ $state }。

## Readings

round-limits = { $low }~{ $high } { $unit }
round-limit-low = ≥ { $low } { $unit }
round-limit-high = ≤ { $high } { $unit }
round-last = 近次 { $values }
round-last-none = 无历史值
round-above = 高于上限：
round-below = 低于下限：
round-above-warn = 高于预警上限：记为观察项
round-below-warn = 低于预警下限：记为观察项
round-outside-again = { $span }后复测
round-outside-action = 整改
round-outside-fixed = 当场整改
round-again-at = { $time } 复测
round-again-taken = 初测 { $first }，复测 { $second }
round-again-missed = 未按时复测，以 { $first } 为准
round-instrument = 量具 { $instrument }
round-no-reading = 无法读数：请说明
round-source = 依据 { $source }

## Lines

round-not-a-number-line = 此项不填数值：空格合格，x 不合格。
round-number-line = 此项要填写：输入后按 Enter。
round-watched = { $reference } 观察中
round-seen = { $reference }，发现 { $n } 次
round-new-action = 已开立 { $reference }
round-fixed = 当场整改
round-bulk = 批量
round-by = { $name } 检
round-criterion = 合格标准：{ $text }
round-guidance = 方法：{ $text }
round-hidden = 有 { $n } 项此次不检。
round-choices = 请按选项前的数字，1~{ $n }。

## Bulk

round-bulk-title = “{ $section }”其余项都判合格？
round-bulk-note = { $n } 项一并判合格，并标明为批量。
round-bulk-left = 另有 { $n } 项须逐项判定：读数项、关键项和上次不合格的项。
round-bulk-none = 此处没有可批量合格的项。
round-bulk-unseen = 只有屏幕上显示过的项才能批量合格。

## Signing

round-sign-title = 签字：{ $title }
round-sign-summary = 共 { $n } 项，批量 { $bulk } 项，用时 { $time }
round-sign-summary-paper = 共 { $n } 项，纸单补录
round-sign-failed = { $n } 项不合格。
round-sign-none-failed = 没有不合格项。
round-sign-again = 还有 { $n } 个读数待复测，已列入今日。
round-sign-others = 您同时代 { $names } 签字。
round-sign-late-why = 到场后 { $span }才录入，原因是什么？
round-sign-ask = 本人检查，或为代检的结果负责。
round-sign-score = 得分 { $score }，合格分 { $pass }。
round-sign-lot = 检验批 { $name }（{ $stage }）：批量 { $size }，抽 { $n }，不合格 { $found }，接收数 { $ac }。
round-sign-pass = 结论：合格。
round-sign-fail = 结论：不合格。
round-sign-critical = 结论：不合格，有关键项未通过。

round-details-title = 检查信息
round-details-same = 没有改动。
round-no-details = 只有检查、审核和行为观察才有检查组、会议记录和检验批。
round-lot-needed = 该检查表按批判定：请填批号和批量，程序给出样本量。
round-lot-size = 批量须为 1 或以上的整数。
round-help-resumed = 仅在加严检验累计 5 批不接收之后填写：采取了哪些改进，由班长确认。
round-signed = 已签字：{ $title }
round-review-title = 复核：{ $title }
round-review-ask = 本人已复核，且未参与检查。
round-reviewed = 已复核：{ $title }

## Notes and reasons

round-fail-title = 哪里不合格？
round-fail-known = { $reference }（{ $date }到期）还没整改完：发现次数加一。
round-fail-known-done = { $reference } 已报整改完成：将重新整改。
round-fail-known-watched = { $reference } 复查合格、正在观察：将重新整改。
round-fail-note = 看到什么、在哪里、当场怎么处理。↓选用语，空格列出全部
round-observation-title = 注意到什么？
round-note-title = 备注
round-na-title = 此项为什么不适用？
round-skip-title = 本次检查为什么跳过？
round-again-title = 几分钟后复测？
round-walked-title = 什么时候到场检的？
round-walked-hint = 如 1015 或 1000-1030；限 { $from }-{ $to }，不能晚于现在。纸单补录的在末尾加 p。
round-paper = 先写在纸单上
round-fixed-title = 当场整改了什么？
round-void-title = 本次检查为什么作废？

## Keys: short for the footer

round-write = 按 { $key } 填写
round-key-confirm = 确认
round-key-pass = 合格
round-key-fail = 不合格
round-key-safe = 安全
round-key-at-risk = 有风险
round-key-details = 检查信息
round-key-observation = 观察项
round-key-na = 不适用
round-key-note = 备注
round-key-walked = 到场时间
round-key-again = 复测
round-key-bulk = 其余合格
round-key-sign = 签字
round-key-action = 整改
round-key-fixed = 当场整改
round-key-skip = 跳过
round-key-guidance = 方法

## Keys: in full

round-help-pass = 此项合格
round-help-fail = 此项不合格
round-help-observation = 合格，但有观察项
round-help-na = 此项不适用
round-help-note = 给此项写备注
round-help-walked = 设定实际到场时间
round-help-again = 过几分钟复测，两次数值都保留
round-help-bulk = 本部分其余项都判合格，标明为批量
round-help-sign = 签字完成
round-help-action = 为此项开立整改
round-help-fixed = 记为当场整改
round-help-skip = 跳过本次检查，写明原因
round-help-guidance = 怎么检、为什么检
round-help-confirm = 确认输入；最后一项之后签字

## What a key cannot do here

round-all-answered = 各项已检完，按 Enter 签字。
round-check-line = 空格合格，x 不合格。
round-critical-not-fixed = 关键项须开立整改：按 a。
round-no-guidance = 此项没有方法说明。
round-note-first = 请先判定此项，再按 m 写备注。
round-nothing-to-decide = 此项没有待处理的不合格。
round-readings-only = 只有读数项可以复测或记为无读数。
round-signature-line = 此项要签字：按 Enter 签本人姓名。

## The dialog for a line that fails

round-fail-seen = 情况
round-fail-severity = 等级
round-fail-owner = 整改人
round-fail-due = 期限
round-fail-nobody = 暂未指定

## Other dialogs

round-again-hint = 按 Enter 取 { $span }，或输入分钟数。
round-instrument-title = 用哪件量具测量？
round-instrument-hint = 随后的读数都记上此量具。

## More keys, in full

round-help-instrument = 写明读数所用量具
round-help-details = 填写检查组、首末次会议记录和检验批
round-help-no-reading = 无法读数，写明原因
round-help-section-before = 到上一部分
round-help-section-after = 到下一部分

## 佐证文件

round-file = 文件：{ $name }，{ $size }
round-file-title = 附上文件
round-file-hint = 输入路径。只记录名称、大小和 SHA-256，文件留在原处。
round-file-first = 请先判定此项，再附上文件。
round-file-settled = 此项已有复测或当场整改，不能再附文件。
round-help-file = 给此项附上文件：记录名称、大小和 SHA-256
round-stands-open = 该项的 { $reference } 仍未销号。{ $key }：已看到整改合格。
round-nothing-to-settle = 这一项以前没有未销号的问题，或这次还没有合格。
round-help-in-order = 以前发现的问题现已合格
round-key-in-order = 整改合格
