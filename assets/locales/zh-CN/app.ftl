# The frame around every pane: header, tabs, footer, messages, help, palette.

app-name = opsbook
app-site = opsbook · { $site }
app-person = { $name } { $role }
app-no-shift = 当前无班次
app-read-only = 只读

## Tabs

app-tab-today = 今日
app-tab-inspect = 检查
app-tab-actions = 整改
app-tab-incidents = 事件
app-tab-risks = 风险
app-tab-stock = 库存
app-tab-roster = 排班
app-tab-shift = 交接班
app-tab-rules = 细则
app-tab-board = 看板

## Messages in the footer

app-saved = 已保存。
app-undone = 已撤销：{ $what }
app-redone = 已重做：{ $what }
app-nothing-to-undo = 本次登录后没有可撤销的修改。
app-nothing-to-redo = 没有可重做的修改。
app-not-done = 未执行：{ $why }
app-read-only-why = 文件以只读方式打开：{ $why }
app-changed-elsewhere = { $name } 刚刚修改过。
app-too-slow = 查询时间过长，请缩小范围。
app-no-hanzi = 此终端不能显示汉字，改用英文。
app-working = { $what }：{ $percent } %
app-cancelled = 已取消：{ $what }

## The terminal

app-too-small = 窗口太小。
app-too-small-have = 现为 { $columns } × { $rows }，至少需要 { $need-columns } × { $need-rows }。
app-too-small-do = 请放大窗口，或按 q 退出。

## Dialogs

app-quit = 退出 opsbook？
app-quit-drafts = 有 { $n } 段文字未保存，已留作草稿，下次可接着写。
app-yes = 是
app-no = 否
app-ok = 确定
app-cancel = 取消
app-save = 保存
app-required = 必填。
app-cut-to = 已截到 { $n } 个字符。

## Help, palette, finding

app-help-title = 此处可用的键
app-help-everywhere = 各处通用
app-help-close = 按任意键关闭。
app-palette-title = 命令与记录
app-palette-empty = 没有与“{ $typed }”相符的内容。
app-find-title = 查找
app-find-empty = 没有找到“{ $typed }”。
app-filter = 筛选：{ $typed }
app-count-more = { $n } 条以上
app-history-title = { $reference } 的操作记录
app-history-set = { $field }：{ $after }
app-history-changed = { $field }：{ $before } -> { $after }
app-links-title = { $reference } 的关联
app-empty = 暂无内容。

## Keys that work everywhere: short for the footer

app-key-open = 打开
app-key-back = 返回
app-key-tabs = 切换
app-key-find = 查找
app-key-filter = 筛选
app-key-commands = 命令
app-key-help = 帮助
app-key-new = 新建
app-key-edit = 修改
app-key-event = 事件
app-key-log = 日志
app-key-undo = 撤销
app-key-redo = 重做
app-key-history = 操作记录
app-key-links = 关联
app-key-why = 依据
app-key-redraw = 重画
app-key-person = 换人
app-key-quit = 退出
app-key-plans = 应急预案
app-key-earlier = 上一班
app-key-later = 下一班

## The same, in full for help and palette

app-help-open = 打开所选
app-help-back = 返回，已输入的保留
app-help-tabs = 切换到今日
app-help-find = 全部查找
app-help-filter = 筛选本列表
app-help-commands = 按名称找命令和记录
app-help-help = 此处可用的键
app-help-new = 新建一条
app-help-edit = 修改所选
app-help-event = 上报事件
app-help-log = 在值班日志记一笔
app-help-undo = 撤销我的上一次修改
app-help-redo = 重做刚才撤销的
app-help-history = 这里谁改过什么
app-help-links = 与本记录关联的内容
app-help-why = 这个数怎么来的
app-help-redraw = 重画屏幕
app-help-person = 锁屏或换人
app-help-quit = 退出
app-help-plans = 立即打开应急预案
app-help-earlier = 上一班
app-help-later = 下一班

## When something cannot be done

app-file-read-only = 此文件只能读取，不能修改。
app-no-field = 此处不能粘贴文字。
app-no-such-key = { $key } 在此处不起作用，按 ? 看可用的键。
app-not-a-span = 这不是时长。请输入分钟数，如 15。
app-not-a-time = 这不是时刻。请输入 1015，或 1000-1030。
app-not-as = 登录名 { $login } 不属于 { $name }，现在只能查看。
app-shared-login = 登录名 { $login } 由多人共用，请用 opsbook --as 姓名 说明身份；现在只能查看。
app-unknown-login = 登录名 { $login } 未登记：可以查看，不能修改。请找 { $names }。
app-language-now = 界面已改为中文。

## More keys, in full

app-help-up = 上一行
app-help-down = 下一行
app-help-page-up = 上一页
app-help-page-down = 下一页
app-help-first = 到开头
app-help-last = 到末尾
app-help-language = 切换中文和英文
app-help-look = 换一套颜色
app-help-more = 按 ↓ 看更多，其他键关闭。

## 标签页的视图

app-key-view = 视图
app-help-view-after = 下一个视图
app-help-view-before = 上一个视图

## 命令面板与查找

app-palette-open = 打开{ $title }
app-palette-start = 开始{ $title }
app-find-hint = 输入中文或英文词语，或编号如 ACT-0042；最新的排在最前。
