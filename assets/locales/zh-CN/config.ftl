# 配置：哪里写了什么，哪里写错了。

config-head-name = 设置项
config-head-value = 值
config-head-from = 来源
config-default = 默认
config-elsewhere = 由场所、个人或终端决定
config-sound = 配置没有问题。
config-no-file = 没有文件 { $file }。

## 错在哪里

config-at-line = { $place } 第 { $line } 行：{ $what }
config-at = { $place }：{ $what }

## 错在什么

config-unreadable = 读不了：{ $what }。修好之前按默认值运行。
config-syntax = 不是正确的 TOML：{ $what }。文件其余部分照常生效。
config-no-setting = 没有“{ $key }”这个设置项。运行 opsbook config show 可列出全部。
config-no-setting-near = 没有“{ $key }”这个设置项，是不是 { $near }？
config-not-allowed = { $key } 不能是“{ $given }”，可以填：{ $allowed }。
config-not-keys = { $command } 要写成按键列表，例如 ["f5", "ctrl-g"]。
config-no-command = 没有“{ $name }”这个命令，README 里有清单。
config-no-command-near = 没有“{ $name }”这个命令，是不是 { $near }？
config-no-key = “{ $given }”不是按键。请写成 f5、ctrl-g、alt-enter、page-down 或 G 这样。
config-taken = { $key } 不能用作 { $command }：同一处它已是 { $by }。请先给 { $by } 换一个键。
config-fixed = { $key } 固定为 { $means }，免得退不出来，请换一个键。
config-typed = { $key } 不能用作 { $command }：在检查中它属于填写的内容。

## 界面上

config-more-problems = { $what } 另有 { $n } 处：运行 opsbook config check 查看。
