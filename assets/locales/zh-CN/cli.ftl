# The command line: table headings, what was done, and what went wrong. Flags and JSON keys are never translated.

## Table headings

cli-head-action = 整改
cli-head-answer = 结果
cli-head-area = 区域
cli-head-asset = 设备
cli-head-at = 时间
cli-head-by = 操作人
cli-head-change = 修改
cli-head-clause = 条款
cli-head-code = 代码
cli-head-done = 完成
cli-head-due = 应完成
cli-head-from = 起
cli-head-kind = 类别
cli-head-languages = 语言
cli-head-limits = 限值
cli-head-line = 检查项
cli-head-lines = 项数
cli-head-login = 登录名
cli-head-name = 姓名
cli-head-noun = 记录
cli-head-owner = 责任人
cli-head-post = 岗位
cli-head-posts = 岗位
cli-head-reason = 原因
cli-head-reference = 编号
cli-head-role = 角色
cli-head-rule = 周期
cli-head-schedule = 检查计划
cli-head-seq = 序号
cli-head-shift = 班次
cli-head-slot = 时段
cli-head-state = 状态
cli-head-template = 检查表
cli-head-title = 名称
cli-head-to = 止
cli-head-verb = 操作
cli-head-version = 版本
cli-head-when = 时间

## In general

cli-saved = 已保存：{ $what }
cli-saved-before = 此操作号之前已保存：{ $what }
cli-nothing = 暂无内容。
cli-count = { $n } 条
cli-more = 加 --after { $after } 看后面的
cli-dry-run = 只是预览，没有改动。

## init, demo

cli-init-done = 已建立场所“{ $site }”：文件 { $path }，语言 { $language }，时区 { $zone }。
cli-init-manager = 首位主管：{ $name }（{ $login }）。
cli-init-pack = 已装入规则包 { $pack }：检查表 { $templates } 张，检查计划 { $schedules } 项，条款 { $clauses } 条。
cli-init-next = 打开：opsbook --db { $path }
cli-init-exists = { $path } 已存在，没有改动。请直接打开，或换一个文件名。
cli-demo-done = 已生成示例场所，含 { $days } 天记录：{ $path }。
cli-demo-gone = 这是临时文件，退出后不保留。

## today

cli-today-title = { $site } · { $shift }
cli-today-summary = 已完成 { $done }/{ $all }，逾期 { $late } 项
cli-today-none = 没有待办。
cli-today-no-shift = 此时没有班次。

## round

cli-round-started = 已开始：{ $title }（{ $reference }）
cli-round-answered = { $item }：{ $verdict }
cli-round-answered-finding = { $item }：{ $verdict } · { $finding }，{ $action }
cli-round-left = { $n ->
    [0] 必检项已全部填写，可以签字。
   *[other] 还有 { $n } 项必检项未填。
}
cli-round-bulk = 批量合格 { $n } 项。
cli-round-again = { $item }：{ $time } 复测
cli-round-walked = 到场 { $from }-{ $to }
cli-round-signed = 已签字：{ $title }（{ $reference }），共 { $lines } 项，{ $failed } 项不合格
cli-round-reviewed = 已复核：{ $title }（{ $reference }）
cli-round-skipped = 已跳过：{ $title }（{ $reference }）
cli-round-na = 不适用：{ $title }（{ $reference }）
cli-round-explained = 已说明 { $n } 次漏检。
cli-round-reopened = 已重新打开，可补做：{ $title }（{ $reference }）
cli-round-voided = 已作废：{ $title }（{ $reference }）
cli-round-several = { $template } 有多个时段可检：{ $slots }。请写成 { $template }@SLOT 指明一个。
cli-round-none = { $template } 现在没有可检的时段，下一次 { $time } 开始。
cli-round-none-ever = { $template } 现在没有可检的时段，也没有启用的检查计划。可直接开始：opsbook round start { $template }

## template, schedule

cli-template-published = 已发布：{ $code } 第 { $version } 版
cli-template-same = 无变化：{ $code } 第 { $version } 版
cli-template-archived = 已停用：{ $code }
cli-template-good = { $path }：{ $n } 张检查表，没有错误
cli-schedule-on = 已启用：{ $code }，下次应在 { $time } 前完成
cli-schedule-off = 已关闭：{ $code }
cli-schedule-set = 已设定：{ $code }，下次应在 { $time } 前完成

## pack

cli-pack-good = { $path }：没有错误
cli-pack-mistakes = 有 { $n } 处错误，没有装入。
cli-pack-mistake = { $path }:{ $line }：{ $what }
cli-pack-lacks = { $where } 缺少 { $language } 文字
cli-pack-plan = 新增 { $new }，修改 { $changed }，未变 { $same }
cli-pack-installed = 已装入 { $pack } { $version }：新增 { $new }，修改 { $changed }，未变 { $same }
cli-pack-exported = 已导出 { $n } 个文件到 { $path }

## rules

cli-rules-chapter = { $number } { $title }
cli-rules-carried = 由检查表落实：{ $templates }
cli-rules-records = 记录：{ $records }
cli-rules-post = 责任岗位：{ $post }
cli-rules-covered = 要点已落实 { $covered }/{ $all }
cli-rules-open = 未落实：{ $subjects }

## people

cli-people-added = 已添加：{ $name }（{ $role }）
cli-people-role = { $name } 现为{ $role }
cli-people-posts = { $name } 的岗位：{ $posts }
cli-people-language = { $name } 的语言：{ $language }
cli-people-you = { $name }，{ $role }，登录名 { $login }

## journal, history, undo

cli-journal-entry = { $seq } { $at } { $name } { $verb } { $reference }
cli-history-title = { $reference } · { $title }
cli-history-field = { $field }：{ $before } -> { $after }
cli-history-nothing = （无）
cli-undo-done = 已撤销：{ $what }
cli-undo-preview = 将撤销：{ $what }

## verify, backup, restore

cli-verify-good = 操作记录 { $entries } 条，记录 { $records } 条：链条完整，内容相符。
cli-verify-head = 链头：{ $seq } { $hash }
cli-verify-bad = 有 { $n } 处与操作记录不符：
cli-verify-chain = 第 { $seq } 条：链条在此断开。
cli-verify-row = { $reference }：内容与第 { $seq } 条操作记录不符。
cli-verify-no-entry = { $reference }：有记录，但没有对应的操作记录。
cli-verify-no-row = { $reference }：第 { $seq } 条操作记录所写的记录不在了。
cli-verify-derived = { $table }：派生表与记录不符。重建：opsbook verify --rebuild
cli-verify-signature = { $reference }：签字后的内容已被改动。
cli-verify-anchor-good = 操作记录包含留存的链头：{ $seq } { $hash }
cli-verify-anchor-bad = 操作记录不含留存的链头：{ $seq } { $hash }。可能被截断或替换。
cli-backup-done = 已备份到 { $path }：操作记录 { $entries } 条，已核对。
cli-backup-exists = { $path } 已存在，没有改动。请换一个文件名。
cli-restore-done = 已从 { $path } 恢复到第 { $seq } 条，原文件保存为 { $kept }。
cli-restore-ask = 将用 { $path } 替换 { $current }。确认请加 --yes。

## What went wrong

cli-error = opsbook：{ $what }
cli-error-not-opsbook = { $path } 不是 opsbook 文件，没有改动。请用 --db 另指文件，或新建：opsbook init
cli-error-newer = { $path } 由更新版本的 opsbook 写成（{ $theirs }，本程序为 { $ours }），没有改动。请安装新版 opsbook。
cli-error-missing = 没有文件 { $path }。新建：opsbook init
cli-error-read-only = { $path } 不能写入，您对所在目录只有读权限。可加 --read-only 查看，或找 { $directory } 的所有者。
cli-error-network = { $path } 在网络文件系统（{ $kind }）上，文件锁不可靠，可能损坏文件。请放到本机磁盘上。
cli-error-busy = 有人正在写入 { $path }，没有改动。请稍后再试。
cli-error-full = { $path } 所在磁盘已满，没有改动。请腾出空间再试。
cli-error-damaged = { $path } 已损坏：{ $what }。没有改动。请用最近的备份恢复：opsbook restore
cli-error-no-tty = 控制台要在终端里运行，这里不是终端。请改用命令：opsbook today
cli-error-dumb = “{ $term }”类型的终端不能显示控制台。请改用命令：opsbook today
cli-error-template = 没有检查表“{ $given }”。查看：opsbook template list
cli-error-round = 没有检查“{ $given }”。请写成 RND-0012、TEMPLATE 或 TEMPLATE/ASSET@SLOT；查看：opsbook today
cli-error-person = 没有人员“{ $given }”。查看：opsbook people list
cli-error-pack = 没有规则包“{ $given }”。请给出文件或文件夹，或选：{ $packs }
cli-error-no-person = 登录名 { $login } 不在本文件的人员中。请主管执行：opsbook people add --login { $login } NAME
cli-error-config = { $path }：{ $what }
cli-error-read = 不能读取 { $path }：{ $what }
cli-error-write = 不能写入 { $path }：{ $what }
cli-error-near = 是不是：{ $near }？
