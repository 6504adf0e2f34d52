# Names of domain values. Ids are word-GROUP-NAME with the stored name.

## How things are put together

word-labelled = { $what }：{ $said }
word-aside = （{ $text }）
word-comma = 、
word-chapter-number = 第{ $chapter }章
word-clause-number = 第{ $chapter }章第{ $clause }条
word-rule = 依据 { $clause }
word-older = { $text }（旧译）

## Roles

word-role-viewer = 查看者
word-role-operator = 操作员
word-role-supervisor = 班长
word-role-manager = 主管
word-role-auditor = 审核员
word-role-site = 系统

## Kinds of record

word-noun-site = 场所
word-noun-shift = 班次
word-noun-holiday = 节假日
word-noun-unit = 部门
word-noun-area = 区域
word-noun-asset = 设备
word-noun-suspension = 停用
word-noun-post = 岗位
word-noun-crew = 班组
word-noun-person = 人员
word-noun-pin = PIN 码
word-noun-loan = 代班
word-noun-chapter = 章
word-noun-clause = 条款
word-noun-subject = 要点
word-noun-template = 检查表
word-noun-schedule = 检查计划
word-noun-wording = 问题用语
word-noun-round = 检查
word-noun-answer = 结果
word-noun-finding = 问题
word-noun-action = 整改
word-noun-signature = 签字
word-noun-pack = 规则包
word-noun-import = 导入批次
word-noun-draw = 抽样
word-noun-outcome = 结论
word-noun-sample = 记录类别
word-noun-spot = 抽查
word-noun-entry = 操作记录
word-noun-group = 类别
word-noun-item = 检查项
word-noun-login = 登录名
word-noun-record = 记录
word-noun-secret = PIN 码摘要
word-noun-setting = 设置
word-noun-version = 版本

## What was done, in histories

word-verb-create = 新建
word-verb-change = 修改
word-verb-install = 装入
word-verb-bring = 导入
word-verb-publish = 发布
word-verb-archive = 停用归档
word-verb-on = 启用
word-verb-off = 关闭
word-verb-suspend = 停用
word-verb-resume = 恢复使用
word-verb-role = 变更角色
word-verb-lend = 安排代班
word-verb-end-loan = 结束代班
word-verb-try-pin = 输入 PIN 码
word-verb-sign-in = 登录
word-verb-miss-pin = PIN 码错误
word-verb-lock-pin = PIN 码锁定
word-verb-set-pin = 设置 PIN 码
word-verb-reset-pin = 重置 PIN 码
word-verb-start = 开始
word-verb-answer = 填写
word-verb-bulk = 批量合格
word-verb-again = 安排复测
word-verb-remeasure = 复测
word-verb-not-taken = 未按时复测
word-verb-walk = 设定到场时间
word-verb-sign = 签字
word-verb-review = 复核
word-verb-skip = 跳过
word-verb-not-applicable = 判为不适用
word-verb-miss = 漏检
word-verb-explain = 说明原因
word-verb-done-late = 补做
word-verb-void = 作废
word-verb-open = 开立
word-verb-contain = 采取临时措施
word-verb-plan = 制定措施
word-verb-postpone = 逾期后延期
word-verb-begin = 开始整改
word-verb-done = 整改完成
word-verb-verify = 复查合格
word-verb-close = 销号
word-verb-reopen = 重新整改
word-verb-decline = 不予整改
word-verb-merge = 合并
word-verb-transfer = 转交
word-verb-list = 挂牌督办
word-verb-in-order = 检查时已正常
word-verb-repeat = 再次发现
word-verb-draw = 抽取样本
word-verb-judge = 抽查评定
word-verb-undo = 撤销
word-verb-restore = 从备份恢复

## Where a round stands: the last act, and what the clock says

word-round-started = 进行中
word-round-done = 已完成
word-round-reviewed = 已复核
word-round-skipped = 已跳过
word-round-not-applicable = 不适用
word-round-missed = 漏检
word-round-explained = 漏检已说明
word-round-done-late = 已补做
word-round-void = 已作废

word-standing-not-yet = 未到时间
word-standing-open = 待检
word-standing-late = 逾期
word-standing-missed = 漏检

## Answers and lines

word-verdict-pass = 合格
word-verdict-observation = 观察项
word-verdict-fail = 不合格
word-verdict-na = 不适用
word-verdict-noted = 已记录
word-verdict-no-reading = 无法读数

word-item-check = 检查项
word-item-reading = 读数
word-item-number = 数值
word-item-count = 计数
word-item-choice = 选择
word-item-text = 文字
word-item-time = 时间
word-item-signature = 签字

word-form-round = 巡检
word-form-check = 点检
word-form-inspection = 检查
word-form-audit = 审核
word-form-observation = 行为观察

word-outcome-pass = 合格
word-outcome-fail = 不合格

word-watched-pass = 安全
word-watched-fail = 有风险

word-draw-spot = 抽查
word-draw-audit = 审核抽样

word-drawn-rounds = 检查记录
word-drawn-findings = 问题
word-drawn-actions = 整改

word-stage-normal = 正常检验
word-stage-tightened = 加严检验
word-stage-reduced = 放宽检验
word-stage-discontinued = 暂停检验

## How it is known who someone is

word-known-nobody = 不明
word-known-name = 仅凭姓名
word-known-login = 凭登录名
word-known-pin = 凭 PIN 码

## What undermines evidence

word-exception-bulk = 批量合格
word-exception-back-dated = 到场时间手工设定
word-exception-from-paper = 由纸质表补录
word-exception-entered-late = 录入过晚
word-exception-lent = 代班操作
word-exception-alone = 独自签字
word-exception-verified-alone = 整改无他人可复查
word-exception-same-day = 当天开立当天销号
word-exception-blame = 原因归咎个人仍销号
word-exception-postponed = 逾期后延期
word-exception-unexplained = 漏检未说明
word-exception-skipped = 跳过
word-exception-not-applicable = 判为不适用
word-exception-voided = 作废
word-exception-undone = 撤销
word-exception-clock-back = 时钟倒退
word-exception-pin-miss = PIN 码错误
word-exception-pin-locked = PIN 码锁定
word-exception-pin-reset = PIN 码重置
word-exception-role-change = 变更角色
word-exception-restored = 从备份恢复

## 问题用语：类别、原因

word-group-fire = 疏散与消防
word-group-electrical = 电气
word-group-housekeeping = 地面与现场
word-group-machines = 设备
word-group-storage = 起重与仓储
word-group-chemicals = 化学品
word-group-ppe = 劳动防护
word-group-food = 卫生与食品
word-group-cold-chain = 冷链
word-group-documents = 文件与培训
word-group-emergency = 急救与应急
word-group-security = 信息与安保


## Other states

word-severity-general = 一般
word-severity-major = 重大

word-action-open = 待整改
word-action-contained = 已控制
word-action-planned = 已定措施
word-action-doing = 整改中
word-action-done = 待复查
word-action-watching = 复查合格·观察中
word-action-closed = 已销号
word-action-declined = 不予整改
word-action-merged = 已合并
word-action-void = 已作废
word-proposal-look = 多为批量通过：先逐项实看一段时间
word-proposal-longer = 全部检查项长期合格：可延长检查周期
word-proposal-less = 可另立检查表降低频次，或删去
word-cause-people = 人
word-cause-machine = 机
word-cause-material = 料
word-cause-method = 法
word-cause-environment = 环
word-cause-measurement = 测

word-rung-owner = 整改人
word-rung-supervisor = 班长
word-rung-manager = 主管
word-rung-board = 看板

word-finding-open = 未销号
word-finding-fixed = 当场整改
word-finding-watched = 复查合格·观察中
word-finding-closed = 已销号
word-finding-void = 已作废

word-template-in-force = 现行
word-template-superseded = 已被替代
word-template-archived = 已停用

word-schedule-on = 启用
word-schedule-off = 关闭
word-schedule-replaced = 已被替代

word-suspension-suspended = 停用中
word-suspension-resumed = 已恢复
word-suspension-void = 已作废

word-content-archived = 已停用

word-pin-set = 已设置
word-pin-temporary = 临时
word-pin-locked = 已锁定

## Fields, as refusals and histories name them

word-field-again = 复测
word-field-alias = 别名
word-field-answer = 结果
word-field-closing = 末次会议记录
word-field-archived = 已停用
word-field-area = 区域
word-field-asset = 设备
word-field-at = 时间
word-field-choice = 选项
word-field-code = 代码
word-field-count = 数量
word-field-crew = 班组
word-field-date = 日期
word-field-deputy = 代理岗位
word-field-digest = 摘要
word-field-due = 应完成时间
word-field-every = 距上次完成
word-field-ended = 提前结束
word-field-from = 起始日期
word-field-instrument = 量具
word-field-item = 检查项
word-field-known-by = 身份依据
word-field-language = 语言
word-field-lent-by = 安排人
word-field-lent-until = 代班结束时间
word-field-line = 终端
word-field-lines = 检查项
word-field-login = 登录名
word-field-logins = 登录名
word-field-lot = 批号
word-field-missed = 截止时间
word-field-must-change = 临时
word-field-name = 姓名
word-field-note = 备注
word-field-opening = 首次会议记录
word-field-opens = 可开始时间
word-field-owner = 整改人
word-field-parent = 所属上级
word-field-person = 人员
word-field-pin = PIN 码
word-field-place = 区域或设备
word-field-post = 岗位
word-field-posts = 岗位
word-field-reason = 原因
word-field-reinspects = 复检自
word-field-reinspected-by = 复检记录
word-field-review = 须复核
word-field-role = 角色
word-field-rule = 周期规则
word-field-score = 得分
word-field-severity = 等级
word-field-share = 比例
word-field-shift = 班次
word-field-since = 起
word-field-slot = 时段
word-field-state = 状态
word-field-team = 检查组成员
word-field-template = 检查表
word-field-title = 名称
word-field-group = 类别
word-field-standard = 标准
word-field-measure = 措施
word-field-days = 天数
word-field-cause = 原因
word-field-tries = 输错次数
word-field-typed = 结果
word-field-until = 结束日期
word-field-value = 数值
word-field-verdict = 判定
word-field-version = 版本
word-field-agrees = 相符
word-field-wait-until = 可再试时间
word-field-walked = 到场时间
word-field-walked-from = 到场开始时间
word-field-walked-to = 到场结束时间
word-field-zone = 时区
word-field-interim = 临时措施
word-field-funding = 资金
word-field-whys = 原因分析
word-field-watch = 观察期
word-field-listed = 挂牌督办
word-field-into = 并入
word-field-ladder = 逾期升级天数
word-field-accountable = 责任领导

## 字段（含嵌套）

word-field-alarm = 报警限
word-field-anchor = 起算点
word-field-choices = 选项
word-field-ac = 接收数
word-field-aql = AQL 值
word-field-defects = 计不合格数
word-field-found = 不合格数
word-field-letter = 样本量字码
word-field-level = 检验水平
word-field-n = 样本量
word-field-pass = 合格分
word-field-re = 拒收数
word-field-reduced = 允许放宽检验
word-field-resumed = 恢复检验原因
word-field-sampling = 抽样
word-field-scoring = 评分
word-field-size = 批量
word-field-stage = 检验严格度
word-field-weight = 权重
word-field-clause = 条款
word-field-critical = 关键项
word-field-criterion = 判定标准
word-field-each = 频次
word-field-fixed = 当场整改
word-field-form = 检查表
word-field-guidance = 方法
word-field-high = 上限
word-field-holidays = 节假日
word-field-intro = 说明
word-field-items = 检查项
word-field-kind = 类型
word-field-low = 下限
word-field-on = 启用
word-field-optional = 选填
word-field-plan = 周期
word-field-possible = 可能范围
word-field-sections = 部分
word-field-shifts = 班次
word-field-source = 依据
word-field-text = 内容
word-field-times = 出现次数
word-field-unit = 单位
word-field-warn = 预警限
word-field-by = 记录人
word-field-closed = 销号时间
word-field-done = 完成时间
word-field-elsewhere = 举一反三
word-field-evidence = 佐证
word-field-in-order = 检查时已正常
word-field-merged-into = 并入
word-field-postponed = 延期次数
word-field-reopened = 重新整改次数
word-field-repeats = 重复自
word-field-round = 检查
word-field-seen = 最近发现
word-field-verified = 复查时间
word-field-watch-until = 观察至
word-field-action = 整改
word-field-outcome = 结果

## What is brought in from files, and where such a batch stands

word-imports-areas = 区域
word-imports-assets = 设备
word-imports-people = 人员
word-imports-inspections = 检查记录
word-imports-findings = 问题
word-imports-actions = 整改
word-import-running = 未完成
word-import-finished = 已完成
word-import-undoing = 撤销中
word-import-undone = 已撤销
