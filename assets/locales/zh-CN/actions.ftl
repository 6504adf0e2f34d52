# 整改。

actions-help-tab = 切换到整改

## The views of the tab

actions-view-open = 未完成
actions-view-verify = 待复查
actions-view-watching = 观察中
actions-view-past = 已办结
actions-view-tallies = 统计

## A row

actions-times = ×{ $n }
actions-watching-short = 观察中
actions-until = 至{ $date }

## The first row

actions-count = { $n } 项
actions-count-late = { $n } 项，逾期 { $late } 项
actions-and-more = { $count }，还有更多
actions-mine = 我的
actions-late = 仅逾期
actions-for-me = 我可复查的
actions-shows-mine = 显示我的。按 a 继续切换。
actions-shows-all = 显示全部。按 a 继续切换。
actions-shows-late = 只显示逾期。按 a 回到全部。

## Nothing to show

actions-nothing-open = 没有需要整改的事项。
actions-nothing-verify = 没有待复查的整改。
actions-nothing-watching = 没有观察中的整改。
actions-nothing-past = 还没有办结的整改。
actions-nothing-mine = 这里没有您的整改。按 a 看全部。
actions-nothing-late = 没有逾期的整改。按 a 看全部。
actions-nothing-found = 当前显示范围内没有匹配项。按 Esc 取消筛选；按 / 在全部记录中查找。

## Keys: short for the footer

actions-key-plan = 五定
actions-key-verify = 复查
actions-key-done = 完成
actions-key-begin = 开始
actions-key-reopen = 退回
actions-key-contain = 控制
actions-key-transfer = 转交
actions-key-raise = 新建

## Keys: in full

actions-help-plan = 五定：定人、定时、定责、定标准、定措施；原因分析
actions-help-verify = 复查合格：谁整改谁不能复查
actions-help-done = 整改完成，写明做了什么
actions-help-begin = 开始整改
actions-help-reopen = 退回重新整改：不合格，或再次出现
actions-help-contain = 写明整改前的临时措施
actions-help-transfer = 转交他人或岗位，写明原因
actions-help-raise = 手工新建整改
actions-help-decline = 不予整改，写明原因
actions-help-merge = 并入另一项整改
actions-help-supervise = 重大隐患挂牌督办，或摘牌

## Fields

actions-field-title = 内容
actions-field-who = 整改人
actions-field-to = 转交给
actions-field-due = 期限
actions-field-accountable = 责任领导
actions-field-standard = 标准
actions-field-measure = 措施
actions-field-interim = 临时措施
actions-field-funding = 资金
actions-field-cause = 原因类别
actions-field-whys = 五个为什么
actions-field-elsewhere = 举一反三
actions-field-class = 等级
actions-field-note = 情况
actions-field-area = 区域
actions-field-asset = 设备
actions-field-later = 延期原因
actions-field-outcome = 整改情况
actions-field-file = 附件
actions-field-verdict = 复查情况
actions-field-watch = 观察期
actions-field-doubt = 仍要销号的理由
actions-field-reason = 原因
actions-field-into = 并入
actions-post = { $post }（在岗者）
actions-post-nobody = 暂无人任职
actions-not-looked = 未排查同类
actions-as-it-is = 各自不变
actions-missing = 未定

actions-help-who = 人员或岗位；选岗位时，任该岗位的人都可以整改
actions-help-accountable = 督促整改到位的人，不一定亲自动手
actions-help-standard = 整改到什么程度算合格
actions-help-measure = 怎样从根本上整改，防止再次发生
actions-help-interim = 整改前怎样保证安全
actions-help-funding = 安排的资金；不需要的填 0
actions-help-whys = 每行一个，逐层追问，一般五层；“人为失误”不算原因
actions-help-later = 仅在推迟期限时填写
actions-help-outcome = 做了什么、在哪里，便于他人复查
actions-help-file = 照片或单据的路径；只保存文件名和摘要
actions-help-verdict = 可以不填
actions-help-watch = 期间再次发现即自动重新整改；填 0 则不观察

## Dialogs

actions-plan-title = { $reference }：五定
actions-plan-several = 一并安排 { $n } 项整改
actions-raise-title = 新建整改
actions-contain-title = { $reference }：临时措施
actions-done-title = { $reference } 整改完成
actions-verify-title = 复查 { $reference }
actions-reopen-title = 退回 { $reference }
actions-reopen-why = 哪里不合格？
actions-decline-title = 不予整改：{ $reference }
actions-decline-several = { $n } 项一并不予整改
actions-decline-why = 为什么不予整改？
actions-transfer-title = 转交 { $reference }
actions-transfer-several = 一并转交 { $n } 项整改
actions-merge-title = { $reference } 并入另一项整改
actions-merge-about = 本项的问题并入另一项，一并整改。
actions-line-standard = 标准：{ $text }
actions-line-measure = 措施：{ $text }
actions-line-outcome = 整改情况：{ $text }
actions-doubt-same-day = 今天才开立，根本原因很难当天消除。
actions-doubt-blame = 最后一个“为什么”归咎于个人：“{ $why }”。是什么让失误得以发生？
actions-not-oneself = { $reference }：您参与过整改，不能自己复查。可由 { $names } 复查。

## What is said once it is saved

actions-said-planned = { $reference }：五定 { $fixed }/5，{ $state }。
actions-said-contained = { $reference }：{ $state }。
actions-said-begun = { $reference }：{ $state }。
actions-said-done = { $reference } 整改完成，待他人复查。
actions-said-verified = { $reference } 复查合格。
actions-said-reopened = { $reference } 已退回重新整改。
actions-said-declined = { $reference } 不予整改。
actions-said-merged = { $reference } 已合并。
actions-said-transferred = { $reference } 已转交。
actions-said-listed = { $reference } 已挂牌督办。
actions-said-unlisted = { $reference } 已摘牌。
actions-said-raised = { $reference } 已开立。
actions-said-several = 已一并修改 { $n } 项整改。按 u 一次撤销。

## What a key cannot do here

actions-not-done = { $reference } 还没有整改完成，目前{ $state }。
actions-not-major = { $reference } 不是重大隐患，不挂牌督办。
actions-not-now = { $reference } 目前{ $state }，不能这样操作。
actions-one-by-one = 此操作只能逐项进行。按 Esc 取消标记。

## One action

actions-seen = 发现 { $n } 次
actions-reopened = 重新整改 { $n } 次
actions-postponed = 延期 { $n } 次
actions-listed-since = { $date }起挂牌督办
actions-plan-five = 五定 { $fixed }/5
actions-five-who = 定人
actions-five-due = 定时
actions-five-accountable = 定责
actions-five-standard = 定标准
actions-five-measure = 定措施
actions-head-found = 问题
actions-head-cause = 原因分析
actions-head-course = 整改经过
actions-head-history = 最近记录
actions-why = 为什么 { $n }
actions-by-at = { $time }  { $name }
actions-line-done = 完成
actions-line-verified = 复查
actions-line-watched = 观察至
actions-alone = 没有其他人可以复查。
actions-file = 附件 { $name }，SHA-256 { $digest }…
actions-raised-owner = 已提醒整改人
actions-raised-supervisor = 已升级至班长
actions-raised-manager = 已升级至主管
actions-raised-board = 已升级至看板
actions-line-round = 检查
actions-line-criterion = 合格标准
actions-line-seen = 再次发现
actions-line-merged = 并入的整改
actions-line-into = 并入
actions-line-opened = 开立
actions-before = 以前发现过 { $n } 次，均已整改

## Counts

actions-group-state = 现状
actions-group-ladder = 升级
actions-group-owner = 整改人
actions-group-area = 区域
actions-tally-overdue = 逾期
actions-tally-nobody = 未定人
actions-tally-nowhere = 未定区域
actions-tally-late = 逾期 { $n }
actions-tally-leads-nowhere = 这一类不能单独列出，请在列表中按 f 筛选。
