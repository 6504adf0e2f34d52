# 已输入未保存的文字：再次提供、接着写、丢弃；以及保存失败时的说明。

draft-offer-one = 有 { $n } 段未写完的文字，{ $length } 字，{ $age }前：{ $about }。Enter 接着写，Ctrl-X 丢弃。
draft-offer-many = 有 { $n } 段未写完的文字，最近一段 { $length } 字，{ $age }前：{ $about }。按 Enter 查看。
draft-offer-old = 有 { $n } 段文字一直未保存，{ $length } 字，{ $age }前：{ $about }。Ctrl-X 丢弃，Enter 查看。
draft-line = { $what }：{ $about }
draft-unknown = 一段文字
draft-title = 未写完的文字
draft-none = 没有等待保存的文字。
draft-aside = { $length } 字，{ $age }前
draft-aside-old = { $length } 字，{ $age }前，丢弃？
draft-elsewhere = 正在另一窗口中编辑
draft-open-there = 另一窗口也正在写这一处，那边的文字仍在那边。
draft-rival = 另一版本，{ $about }
draft-help = 未写完的文字：接着写或丢弃
draft-key-go-on = 接着写
draft-key-discard = 丢弃
draft-key-carry = 带走
draft-whole-why = 原处已不能再写入。按 Enter 带走，在任一输入框按 Ctrl-Y 粘贴。
draft-carried = 已带走。打开备注后按 Ctrl-Y 粘贴。
draft-discard-title = 丢弃这段文字？
draft-discard-what = { $about }，{ $length } 字：
draft-discarded = 已丢弃。
draft-unkept = 输入的内容目前只在内存中（{ $why }），请在退出前保存。
draft-panic = opsbook 因程序错误停止。已输入的内容保存在 { $folder }，下次打开时可接着写。请报告出错位置：

## 保存失败：发生了什么、文字已保留、该怎么办

draft-error-busy = 有人正在写入。输入的内容已保留，请再试一次。
draft-error-full = 磁盘已满。输入的内容已保留，请清理磁盘后再试。
draft-error-newer = opsbook 已升级，此窗口不再保存。输入的内容已保留，请退出后重新打开，再接着写。
draft-error-read-only = { $path } 已不能写入。输入的内容已保留，请找文件管理人开通权限，再保存一次。
draft-error-folder = { $path } 所在文件夹已不能写入。输入的内容已保留，请找文件管理人处理，再保存一次。
draft-error-open = { $path } 已打不开。输入的内容已保留，请找文件管理人恢复，再保存一次。
draft-error-replaced = { $path } 已被换成另一个文件。输入的内容已保留，请退出，找文件管理人处理后重新打开。
draft-error-disk = 磁盘读写 { $path } 出错（{ $what }）。输入的内容已保留，请再试；仍不行，请检查磁盘。
draft-error-sync = 磁盘没有确认保存，本次不算。输入的内容已保留，请再试，并请检查磁盘。
draft-error-damaged = { $path } 已损坏（{ $what }）。输入的内容已保留，请停止使用，用 opsbook verify 和 opsbook restore 处理。
