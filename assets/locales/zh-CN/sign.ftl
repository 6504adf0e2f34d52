# Who is at the keyboard: signing in, locking, countersigning, who else is here.

sign-in = 请登录
sign-name = 姓名
sign-pin = PIN 码
sign-no-pin = 未设 PIN 码
sign-nobody = 这里没有“{ $typed }”。
sign-no-paste = PIN 码须手工输入，不能粘贴。
sign-checking = 正在核对……
sign-wait = { $n ->
   *[other] { $n } 秒后可再试。
}
sign-key-enter = 继续
sign-locked = 已锁屏
sign-lent-role = 代{ $role }
sign-gate-hint = 已锁屏。输入姓名或拼音首字母登录，Enter 由锁屏人解锁。  ? 帮助
sign-gate-help = 输入字母按姓名登录；Enter 或数字由锁屏人输 PIN 码；F2 换语言；Ctrl-Q 退出。
sign-not-done = 未执行：没有输入 PIN 码。
sign-known = 已确认身份，请再操作一次。
sign-nobody-here = 当前无人登录。
sign-lock-no-pin = 您还没有 PIN 码，无法锁屏。请按 : 选“设置我的 PIN 码”。
sign-advise-pin = 您还没有 PIN 码，别人可以冒用您的名字。请按 : 选“设置我的 PIN 码”。
sign-last = { $n ->
    [0] 上次登录 { $at }。
   *[other] 上次登录 { $at }，此后输错 PIN 码 { $n } 次。
}
sign-last-on = { $n ->
    [0] 上次登录 { $at }，终端 { $line }。
   *[other] 上次登录 { $at }，终端 { $line }，此后输错 PIN 码 { $n } 次。
}

## Setting a PIN

sign-new-title = 设置 PIN 码
sign-new-about = 共用此登录名的人都能以您的名义登录。设了 PIN 码，只有您本人可以。按 Esc 以后再设。
sign-new-must = 您输入的是临时 PIN 码。请设一个只有您知道的，再继续。
sign-new-pin = 新 PIN 码
sign-new-again = 再输一遍
sign-new-help = 至少 { $n } 位，只显示圆点。不要用 123456 之类的连号。
sign-new-set = PIN 码已设置。
sign-old-title = 请先输入现在的 PIN 码
sign-own-title = 您的 PIN 码
sign-own-about = 此操作须用 PIN 码签名。
sign-once-title = { $name } 的临时 PIN 码
sign-once-told = 只显示这一次。请只告诉 { $name } 本人：用它只能改设自己的 PIN 码。
sign-once-noted = 已记下

## Countersigning

sign-countersign-title = 由谁复核？
sign-countersign-about = 由未参与本次检查的人当面查看后输入 PIN 码。您仍保持登录。
sign-countersign-no-pin = 复核须用 PIN 码证明身份，此人还没有设置。
sign-countersign-temporary = 这是临时 PIN 码。请本人先登录并改设，再来复核。
sign-countersigned = { $name } 已复核。
sign-pending-view = 待复核
sign-pending-none = 没有等您复核的检查。
sign-pending-count = { $n } 项待复核
sign-pending-lines = { $failed ->
    [0] { $lines } 项
   *[other] { $lines } 项，{ $failed } 项不合格
}
sign-pending-own = 您参与过

## Who else is here

sign-here = { $n } 人在线：{ $names }
sign-here-in = { $name } 正在{ $title }
sign-here-own = 您（另一终端）
sign-here-count = { $n } 人在线

## Keys

sign-help-own-pin = 设置我的 PIN 码
sign-help-role = 更改角色
sign-key-role = 角色
sign-help-lend = 代班：授权到本班结束，或提前结束
sign-key-lend = 代班
sign-help-logins = 增减登录名
sign-key-logins = 登录名
sign-help-reset = 重置 PIN 码
sign-key-reset = 重置PIN
sign-help-leave = 办理离职

## People

sign-people-view = 人员
sign-people-count = { $n } 人
sign-people-lent = 代{ $role }，至 { $until }
sign-people-pin = PIN 码{ $state }
sign-language-en = 英文
sign-language-zh = 中文
sign-form-new = 添加人员
sign-form-edit = { $name }
sign-form-role = { $name } 的角色
sign-form-lend = { $name } 代班
sign-form-logins = { $name } 的登录名
sign-form-alias = 便于查找：中文名的拼音，或外文名的中文。
sign-form-language = 屏幕语言；不选则用场所的语言。
sign-form-login-help = 本机账户。已有人用的账户，添加后再用“登录名”键共用。
sign-form-until = 至
sign-form-give = 增加
sign-form-give-help = 本机账户，可多人共用。
sign-form-take = 取消
sign-login-shared = 登录名 { $login } 现与 { $names } 共用：每人都要设 PIN 码。
sign-ask-end = 结束 { $name } 的代班？
sign-ask-reset = 给 { $name } 临时 PIN 码？
sign-ask-reset-about = { $name } 原来的 PIN 码随即失效。
sign-ask-leave = { $name } 已离职？
sign-ask-leave-about = { $name } 以往的记录保留原名，但不能再登录。
sign-key-review = 复核
