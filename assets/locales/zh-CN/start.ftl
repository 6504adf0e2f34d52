# 首次启动：新场所的基本信息。

start-head = opsbook · 这里还没有场所
start-title = 新建场所
start-about = 四项都已填好，合适就按 Enter，以后都能改。全部内容存在一个文件里：{ $path }
start-foot = Enter 照此填写 · F2 换语言 · Esc 退出，什么都不建
start-make = 建立场所
start-name = 名称
start-name-help = 大家平时怎么叫这个地方。每个画面和报告的抬头都用它。
start-speaks = 语言
start-speaks-help = 左右键切换。以后每个人都能按 F2 换成自己的语言。
start-zone = 时区
start-zone-help = 输入城市名即可查找，如：上海、shanghai、东京。班次和到期时间都按这个时区，与电脑本身的时钟设置无关。
start-content = 内容
start-content-help = 在通用内容之上，再加本行业现成的检查表和规定。以后还可以再装。
start-general-only = 仅通用内容
start-language = 简体中文
start-unnamed = 我的场所
start-of = { $name }的场所
start-made = “{ $site }”已建好：{ $templates } 张检查表及相应规定，文件 { $path }
start-left = 什么都没有建。再次运行 opsbook 会重新询问，也可以用：opsbook init

## 入门引导

start-help-tour = 入门引导：六步
start-tour-open = { $n }/6  { $key } 打开选中的一项，最急的排在最上面
start-tour-pass = { $n }/6  { $key } 本项合格，自动到下一项
start-tour-type = { $n }/6  输入后按 { $key }；列出选项的，按前面的序号即可
start-tour-fail = { $n }/6  { $key } 不合格，并填写问题。试试看，可以撤销
start-tour-undo = { $n }/6  { $key } 撤销刚才的操作，并说明撤销了什么
start-tour-sign = { $n }/6  查到最后一项，按 { $key } 签字（{ $other } 整节一次合格）
start-tour-help = { $n }/6  { $key } 看此处可用的按键，{ $other } 查找任何命令
start-tour-ends = Esc 结束引导
start-tour-left = 引导已结束。想再看：按“:”，输入“引导”。
start-tour-done = 六步都做过了。想再看：按“:”，输入“引导”。
start-made-up = 这是虚构的示例场所，退出后即删除，请放心试用。
