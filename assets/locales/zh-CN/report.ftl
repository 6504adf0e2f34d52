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

## Words of every report

report-yes = 是
report-no = 否
report-no-figure = 无
report-of = { $part }/{ $whole }
report-days = { $n } 天
report-span = { $from } 至 { $to }
report-list-none = 本时段内无记录。
report-list-more = 另有 { $n } 行，见文件夹中的 { $file }。
report-exceptions = 例外：查阅本证据时须知
report-exceptions-none = 没有削弱本证据的情况。
report-chart-when = 时间
report-chart-value = 数值
report-chart-what = 项目
report-chart-count = 数量
report-chart-share = 累计占比
report-signatures = 签字
report-signed-performed = 检查人
report-signed-reviewed = 复核人
report-signed-compiled = 编制人
report-signed-audited = 审核人
report-signed-alone = 没有其他人可签
report-signed-digest = 签署摘要：{ $digest }
report-signed-date = 日期
report-files = 照片与文件
report-file-caption = 第 { $line } 项：{ $name }（SHA-256 { $digest }）
report-file-not-looked = 未查找 { $name }：请用 --files 指定其所在文件夹。
report-file-not-found = 未找到文件 { $name }。
report-file-differs = { $name } 与登记的文件不符：大小或 SHA-256 不一致。
report-file-no-picture = { $name } 与登记一致，但不是可显示的图片。
report-file-too-large = { $name } 超过 5 MB，未显示。

## The report of one inspection

report-inspection-verdict = 结论
report-inspection-passed = 合格
report-inspection-failed = 不合格
report-inspection-critical = 关键项不合格 { $n } 项。
report-inspection-score = 得分
report-inspection-mark = 合格分 { $mark }
report-inspection-before = 上次 { $score }
report-inspection-answered = 已检项
report-inspection-fails = 不合格 { $n } 项
report-inspection-found = { $kind ->
    [audit] 不符合项
   *[other] 问题
}
report-inspection-again = 其中再次发现 { $n } 项
report-inspection-reference = 编号
report-inspection-team = 检查组
report-inspection-span = { $from } 至 { $to }
report-inspection-signed = 签字
report-inspection-reviewed = 复核
report-inspection-repeats = 复检对象
report-inspection-repeated = 复检记录
report-inspection-lines = 检查明细
report-inspection-followed = 跟踪
report-inspection-unanswered = 未检
report-inspection-warned = 超出预警范围
report-inspection-bulk = 批量合格
report-inspection-instrument = 量具 { $instrument }
report-inspection-by = 检查人 { $name }
report-inspection-fixed = 当场整改
report-inspection-due = 期限 { $date }
report-inspection-section = 部分
report-inspection-sections = 各部分得分
report-inspection-sections-short = { $n ->
    [0] 各部分均达到合格分 { $mark }。
   *[other] { $n } 个部分未达到合格分 { $mark }。
}
report-inspection-sections-all = 共 { $n } 个部分计分。
report-inspection-readings = 读数走势
report-inspection-values = 共 { $n } 个读数，{ $low } 至 { $high }，{ $outside ->
    [0] 均未超限
   *[other] 超限 { $outside } 个
}。
report-inspection-trend = 历次得分
report-inspection-scores = 共 { $n } 次，{ $under ->
    [0] 均达到合格分
   *[other] 低于合格分 { $under } 次
}。
report-inspection-findings = { $kind ->
    [audit] 不符合项与整改
   *[other] 问题与整改
}
report-inspection-finding = 问题编号
report-inspection-what = 问题描述
report-inspection-action = 整改
report-inspection-sampling = 检验批与抽样
report-inspection-lot = 检验批
report-inspection-size = 批量
report-inspection-plan = 抽样方案
report-inspection-by-plan = AQL { $aql }，样本量字码 { $letter }
report-inspection-whole = 全检
report-inspection-resumed = 恢复检验原因
report-inspection-sample = 样本量
report-inspection-numbers = 判定数
report-inspection-ac-re = 接收数 { $accept }，拒收数 { $reject }
report-inspection-lot-verdict = 批判定
report-inspection-accepted = 接收：不合格 { $n } 件
report-inspection-rejected = 不接收：不合格 { $n } 件
report-inspection-opening = 首次会议记录
report-inspection-closing = 末次会议记录

## The ledger of hazards

report-hazards-none = 本时段内无隐患。
report-hazards-all = 隐患
report-hazards-major = 其中重大 { $n } 项
report-hazards-late = 逾期
report-hazards-late-note = 未销号且已过期限

## The audit pack

report-audit-title = 审核资料包
report-audit-whole = 数据文件已校验：{ $n } 条操作记录连续完整，各项记录与之一致。
report-audit-broken = 数据文件与写入时不符，共 { $n } 处：{ $faults }
report-audit-by-kind = 例外分类
report-audit-figures = 指标
report-audit-counted = 各项指标截至页末所示时刻；整改类指标统计本时段内到期的整改。
report-audit-ladder = 逾期整改
report-audit-late = 因逾期已升级的未完成整改共 { $n } 项。
report-audit-rung-1 = { $n } 天起：整改人
report-audit-rung-2 = { $n } 天起：班长
report-audit-rung-3 = { $n } 天起：主管
report-audit-rung-4 = { $n } 天起：看板
report-audit-areas = 问题按区域分布
report-audit-areas-says = 共 { $n } 个问题，涉及 { $areas } 个区域，由多到少。
report-audit-nowhere = 未注明区域
report-audit-files = 资料包文件
report-audit-file = 文件
report-audit-rows = 行数
report-audit-bytes = 字节
report-audit-manifest = 清单 manifest.json 载明上述文件，其 SHA-256 为 { $digest }
report-figure-completion = 完成率
report-figure-completion-how = 已完成 ÷（应完成 − 不适用）
report-figure-on-time = 按时完成率
report-figure-on-time-how = 期限内完成 ÷（应完成 − 不适用）
report-figure-explained = 漏检说明率
report-figure-explained-how = 已说明 ÷ 漏检
report-figure-first-time = 一次通过率
report-figure-first-time-how = 未经复检即合格 ÷ 有结论的检查
report-figure-rectified = 隐患整改率
report-figure-rectified-how = 复查合格 ÷ 已到期的整改
report-figure-in-time = 按期整改率
report-figure-in-time-how = 期限内完成且复查合格 ÷ 已到期的整改
report-figure-reopened = 重新整改率
report-figure-reopened-how = 重新整改 ÷ 复查合格
report-figure-effective = 整改有效率
report-figure-effective-how = 观察期内未再发现 ÷ 观察期已满
report-figure-repeated = 重复问题率
report-figure-repeated-how = 同一检查项、同一设备再次发现 ÷ 问题
report-figure-age = 未完成整改平均时长
report-figure-age-how = 未完成 { $n } 项，自提出至今

## The evidence of a clause

report-clause-title = 条款落实证据
report-clause-uncarried = 没有检查表落实本条款。
report-clause-unused = 已停用
report-clause-never = 本时段内未做
report-clause-done = 完成
report-clause-missed = 漏检
report-clause-failed = 不合格项
report-clause-last = 最近一次
