# The command line: table headings, what was done, and what went wrong. Flags and JSON keys are never translated.

## Table headings

cli-head-answer = 结果
cli-head-area = 区域
cli-head-at = 时间
cli-head-by = 操作人
cli-head-clause = 条款
cli-head-code = 代码
cli-head-done = 完成
cli-head-due = 应完成
cli-head-kind = 类别
cli-head-languages = 语言
cli-head-lent = 代班
cli-head-limits = 限值
cli-head-line = 检查项
cli-head-lines = 项数
cli-head-login = 登录名
cli-head-meaning = 说明
cli-head-name = 姓名
cli-head-noun = 记录
cli-head-owner = 整改人
cli-head-pin = PIN 码
cli-head-post = 岗位
cli-head-posts = 岗位
cli-head-reason = 原因
cli-head-reference = 编号
cli-head-role = 角色
cli-head-schedule = 检查计划
cli-head-seq = 序号
cli-head-setting = 设置
cli-head-state = 状态
cli-head-template = 检查表
cli-head-title = 名称
cli-head-value = 值
cli-head-verb = 操作
cli-head-version = 版本
cli-head-when = 时间
cli-head-passes = 连续合格
cli-head-bulk = 批量
cli-head-since = 起于
cli-head-proposal = 建议
cli-head-days = 天数
cli-head-measure = 整改措施
cli-head-severity = 等级
cli-head-wording = 问题描述

## In general

cli-saved-before = 此操作号之前已保存：{ $what }
cli-dry-run = 只是预览，没有改动。
cli-never = 没有启用的检查计划

## init, demo

cli-init-done = 已建立场所“{ $site }”：文件 { $path }，语言 { $language }，时区 { $zone }。
cli-init-manager = 首位主管：{ $name }（{ $login }）。
cli-init-pack = 已装入规则包 { $pack }：检查表 { $templates } 张，检查计划 { $schedules } 项，条款 { $clauses } 条。
cli-init-next = 打开：opsbook --db { $path }
cli-init-exists = { $path } 已存在，没有改动。请直接打开，或换一个文件名。
cli-init-name = 场所
cli-demo-done = 已生成示例场所，含 { $days } 天、{ $answers } 项结果：{ $path }。
cli-demo-progress = 已生成 { $answers } 项结果

## today

cli-today-title = { $site } · { $shift }
cli-today-summary = 已完成 { $done }/{ $all }，逾期 { $late } 项
cli-today-none = 没有待办。
cli-today-more = 另有 { $n } 项到期
cli-today-no-shift = 此时没有班次。

## round

cli-round-started = 已开始：{ $title }（{ $reference }）
cli-round-begun = { $reference } 已开始、尚未签字，请继续填写。另加一次：opsbook round start { $template } --more
cli-round-answered = { $reference } · { $item }：{ $verdict }
cli-round-left = { $n ->
    [0] 必检项已全部填写，可以签字。
   *[other] 还有 { $n } 项必检项未填。
}
cli-round-bulk = 批量合格 { $n } 项。
cli-round-walked = 到场 { $from }-{ $to }
cli-round-signed = 已签字：{ $title }（{ $reference }），共 { $lines } 项，{ $failed } 项不合格
cli-round-reviewed = 已复核：{ $title }（{ $reference }）
cli-round-skipped = 已跳过：{ $title }（{ $reference }）
cli-round-na = 不适用：{ $title }（{ $reference }）
cli-round-explained = 已说明 { $n } 次漏检：{ $refs }
cli-round-reopened = 已重新打开，可补做：{ $title }（{ $reference }）
cli-round-voided = 已作废：{ $title }（{ $reference }）
cli-round-several = { $template } 有多个时段可检：{ $slots }。请写成 { $template }@SLOT 指明一个。
cli-round-none = { $template } 现在没有可检的时段，下一次 { $time } 开始。
cli-round-none-ever = { $template } 现在没有可检的时段，也没有启用的检查计划。可直接开始：opsbook round start { $template }
cli-round-opened = 已开立 { $refs }
cli-round-repeated = 再次发现 { $refs }
cli-round-fixed = { $refs } 已当场整改
cli-round-withdrawn = 已撤回 { $refs }
cli-round-none-signed = { $template } 没有待复核的已签字检查。请用 RND-0012 的写法指明。
cli-round-none-missed = { $template } 没有漏检。请用 RND-0012 的写法指明；查看：opsbook today

## template, schedule

cli-template-published = 已发布：{ $code } 第 { $version } 版
cli-template-same = 无变化：{ $code } 第 { $version } 版
cli-template-archived = 已停用：{ $code }
cli-template-copied = { $code }：已由 { $from } 复制并启用，尚未设定周期
cli-template-lines = { $n } 项
cli-template-several = 文件中有 { $n } 张检查表，不能用 --code 指定一个代码，请去掉。
cli-schedule-on = 已启用：{ $code }，下次应在 { $time } 前完成
cli-schedule-off = 已关闭：{ $code }
cli-schedule-set = 已设定：{ $code }，下次应在 { $time } 前完成

cli-plan-shift = 每班
cli-plan-daily = 每天
cli-plan-monthly = 每月 { $day } 日
cli-plan-months = { $months }的 { $day } 日
cli-plan-every = 每隔 { $span }
cli-plan-window = 可开始 { $opens }，应完成 { $due }，截止 { $missed }

## pack

cli-pack-good = { $path }：没有错误；检查表 { $templates } 张，检查计划 { $schedules } 项，条款 { $clauses } 条
cli-pack-mistakes = 规则包有 { $n } 处错误，没有改动。请改正后再试。
cli-pack-installed = 已装入 { $pack } { $version }：{ $n ->
    [0] 内容已全部存在
   *[other] 新增或修改 { $n } 条
}
cli-pack-exported = 已将规则包 { $pack } 写入 { $path }
cli-pack-kept = 保留场所自己的内容：{ $codes }
cli-pack-since = { $at } 装入
cli-pack-built-in = 内置

## rules

cli-rules-carried = 由检查表落实：{ $templates }
cli-rules-records = 记录：{ $records }
cli-rules-post = 责任岗位：{ $post }
cli-rules-covered = 要点已落实 { $covered }/{ $all }

## site

cli-site-named = 场所现名：{ $name }
cli-site-language = 场所语言：{ $language }
cli-site-zone = { $date } 起时区为 { $zone }
cli-site-shift = { $title }：{ $date } 起 { $hours }
cli-site-holiday = { $date } 休息：{ $title }
cli-site-workday = { $date } 上班：{ $title }
cli-site-set = { $key } 现为 { $value }
cli-site-yes = 是
cli-site-no = 否
cli-site-closed = 休息
cli-site-works = 上班
cli-setting-lag = 检查后超过此时长才录入须说明原因
cli-setting-mine-before = 上班前多久起工作算本班
cli-setting-again = 多久后复测
cli-setting-due-general = 一般问题的整改期限
cli-setting-due-major = 重大问题的整改期限
cli-setting-watch-general = 一般问题复查合格后的观察期；0 为直接销号
cli-setting-watch-major = 重大问题复查合格后的观察期；0 为直接销号
cli-setting-repeat-within = 同一检查项在此期间内再次出现，算重复问题
cli-setting-ladder = 逾期几天依次升级至整改人、班长、主管、看板
cli-setting-bell = 检查逾期时响铃一次
cli-setting-idle-lock = 共用登录名多久无人按键自动锁屏，0m 为不锁
cli-setting-idle-lock-own = 个人登录名（已设 PIN 码）多久自动锁屏

## people

cli-people-added = 已添加：{ $name }（{ $role }）
cli-people-role = { $name } 现为{ $role }
cli-people-posts = { $name } 的岗位：{ $posts }
cli-people-language = { $name } 的语言：{ $language }

## place

cli-place-out = 已停用：{ $code }（{ $reason }）
cli-place-back = 已恢复：{ $code }
cli-place-added = { $code }：已新增
cli-place-changed = { $code }：已修改
cli-place-archived = { $code }：已归档
cli-place-misplaced = 这类场所没有 { $flag }，请去掉。
cli-place-out-since = { $at } 起停用：{ $reason }

## journal, history, undo

cli-journal-entry = { $seq } { $at } { $name } { $verb } { $reference }
cli-undo-done = 已撤销：{ $what }

## verify, backup, restore

cli-verify-good = 操作记录 { $entries } 条：链条完整，内容相符。
cli-verify-head = 链头：{ $seq } { $hash }
cli-verify-bad = 有 { $n } 处与操作记录不符：
cli-verify-chain = { $record }：链条在第 { $seq } 条断开。
cli-verify-no-entry = { $record }：有记录，但没有对应的操作记录。
cli-verify-no-row = { $record }：第 { $seq } 条操作记录所写的记录不在了。
cli-verify-derived = { $record }：派生内容与记录不符。
cli-verify-signature = { $record }：签字后的内容已被改动。
cli-verify-anchor-good = 操作记录包含留存的链头：{ $seq } { $hash }
cli-verify-anchor-bad = 操作记录不含留存的链头：{ $seq } { $hash }。可能被截断或替换。
cli-verify-gap = { $record }：第 { $seq } 条之前缺少操作记录。
cli-verify-unknown-noun = { $record }：第 { $seq } 条操作记录的类别本程序不认识。
cli-verify-field = { $record }：字段 { $field } 与第 { $seq } 条操作记录不符。
cli-verify-revision = { $record }：记录不在其最新的操作记录上。
cli-verify-unreadable = { $record }：记录无法读取。
cli-verify-pages = 文件页面已损坏：{ $field }
cli-verify-schema = { $record }：表、索引或触发器不是程序所建，或已缺失。
cli-verify-anchor = { $record }：操作记录中没有留存的那一条。
cli-backup-done = 已备份到 { $path }：操作记录 { $entries } 条，已核对。
cli-restore-done = 已从 { $path } 恢复到第 { $seq } 条，原文件保存为 { $kept }。
cli-restore-made = 已从 { $path } 恢复到第 { $seq } 条。

## What went wrong

cli-error = opsbook：{ $what }
cli-error-not-opsbook = { $path } 不是 opsbook 文件，没有改动。请用 --db 另指文件，或新建：opsbook init
cli-error-newer = { $path } 由更新版本的 opsbook 写成（{ $theirs }，本程序为 { $ours }），没有改动。请安装新版 opsbook。
cli-error-missing = 没有文件 { $path }。新建：opsbook init
cli-error-read-only = { $path } 您不能写入。请找 { $directory } 的所有者。
cli-error-network = { $path } 在网络文件系统（{ $kind }）上，文件锁不可靠，可能损坏文件。请放到本机磁盘上。
cli-error-busy = 有人正在写入 { $path }，没有改动。请稍后再试。
cli-error-full = { $path } 所在磁盘已满，没有改动。请腾出空间再试。
cli-error-damaged = { $path } 已损坏：{ $what }。没有改动。请用最近的备份恢复：opsbook restore
cli-error-no-tty = 控制台要在终端里运行，这里不是终端。请改用命令：opsbook today
cli-error-dumb = “{ $term }”类型的终端不能显示控制台。请改用命令：opsbook today
cli-error-round = 没有检查“{ $given }”。请写成 RND-0012、TEMPLATE 或 TEMPLATE/ASSET@SLOT；查看：opsbook today
cli-error-pack = 没有规则包“{ $given }”。请给出文件或文件夹，或选：{ $packs }
cli-error-no-person = 登录名 { $login } 不在本文件的人员中，只能查看。请 { $names } 执行：opsbook people add NAME --login { $login }
cli-error-not-allowed = 您无权读取 { $path }，请找文件的所有者。
cli-error-read = 不能读取 { $path }：{ $what }
cli-error-write = 不能写入 { $path }：{ $what }
cli-error-exists = { $path } 已存在，没有改动。请换一个文件名。
cli-error-no-site = { $path } 还没有场所。新建：opsbook init
cli-error-demo = 演示自带的内容有误，未建立场所：{ $what }
cli-error-too-slow = 耗时过长，已放弃。请缩小范围。
cli-error-in-use = { $path } 正被打开使用，没有改动。请关闭所有 opsbook 再试。
cli-error-shared = 登录名 { $login } 由 { $names } 共用。请用 --as NAME 说明是谁。
cli-error-as = “{ $person }”不使用登录名 { $login }，--as 只能在共用者中选择。查看：opsbook people list
cli-error-instant = “{ $given }”不是时刻。请写成 2026-11-23T09:00:00+08:00、2026-11-23 09:00 或 0900。
cli-error-span = “{ $given }”不是时长。请写成 90m、2h、1h30m 或 3d。
cli-error-severity = “{ $given }”不是等级。请用 general 或 major。
cli-error-switch = “{ $given }”既不是 yes 也不是 no。
cli-error-anchor = “{ $given }”不是链头。请写操作记录序号和哈希，如 verify 所示："12 9f86d0…"。

## Arguments that do not parse

cli-usage-unknown = 这里没有参数 { $arg }。
cli-usage-command = 没有命令“{ $arg }”。
cli-usage-missing = 缺少 { $arg }。
cli-usage-no-command = 请写明命令。
cli-usage-no-value = { $arg } 缺少值。
cli-usage-value = “{ $given }”不适合 { $arg }。
cli-usage-value-of = “{ $given }”不适合 { $arg }，可用：{ $valid }。
cli-usage-conflict = { $arg } 不能与 { $other } 同用。
cli-usage-see = { $what }查看：{ $command } --help
cli-usage-see-near = { $what }是不是：{ $near }？查看：{ $command } --help
cli-usage-twice = { $arg } 只能给出一次。

## 整改与问题

cli-action-stands = { $reference } { $state }：{ $title }
cli-action-none = 没有符合条件的整改。
cli-action-nobody = 未定
cli-action-missing = 尚未填写
cli-action-head-five = 五定
cli-action-head-raised = 升级至
cli-action-head-open = 未销号
cli-action-head-overdue = 逾期
cli-action-head-figure = 指标
cli-action-head-of = 构成
cli-action-counts = 未销号 { $open } 项，逾期 { $overdue } 项，待复查 { $verify } 项
cli-action-rate = 整改率
cli-action-on-time = 按期整改率
cli-action-mean-age = 未销号平均天数
cli-action-effective = 整改有效率（观察期内未再发现）
cli-action-reopened = 重新整改率（重新整改 ÷ 复查合格）
cli-action-repeats = 重复问题率
cli-finding-none = 没有符合条件的问题。
cli-error-choice = “{ $given }”不在可选值内：{ $names }。请从中选一个。
cli-error-ladder = “{ $given }”不是逾期升级天数。请写四个递增的天数，如 1,3,7,30。

## 长期合格的检查项

cli-review-none = 没有连续合格 { $n } 次的检查项。放宽次数：--least N

## 检查、抽查和抽样

cli-inspection-none = 没有符合条件的检查、审核或行为观察。
cli-inspection-field = { $field }：{ $said }
cli-round-details = 已保存：{ $reference } 的检查信息
cli-draw-head = { $reference }（{ $purpose }）：从 { $from } 至 { $to } 的 { $population } 条{ $of }中抽取 { $n } 条（要求 { $wanted }，种子 { $seed }）
cli-draw-none = 尚未抽样。
cli-draw-judged = 已保存：{ $reference } 的抽查评定

cli-round-fast = 两秒内作答的检查项
cli-round-mean-score = 平均得分
