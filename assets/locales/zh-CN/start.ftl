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
start-zone-help = 输入城市名即可查找，如：上海、sh、东京。班次和到期时间都按这个时区，与电脑本身的时钟设置无关。
start-content = 内容
start-content-help = 在通用内容之上，再加本行业现成的检查表和规定。以后还可以再装。
start-general-only = 仅通用内容
start-language = 简体中文
start-unnamed = 我的场所
start-of = { $name }的场所
start-made = “{ $site }”已建好：{ $templates } 张检查表及相应规定，文件 { $path }
start-left = 什么都没有建。再次运行 opsbook 会重新询问，也可以用：opsbook init
