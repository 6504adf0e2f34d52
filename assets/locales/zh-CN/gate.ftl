# Who is at the keyboard: signing in, locking, countersigning, who else is here.

gate-title = 请登录
gate-name = 姓名
gate-pin = PIN 码
gate-no-pin = 未设 PIN 码
gate-nobody = 这里没有“{ $typed }”。
gate-no-paste = PIN 码须手工输入，不能粘贴。
gate-checking = 正在核对……
gate-wait = { $n ->
   *[other] { $n } 秒后可再试。
}
gate-key-enter = 继续
gate-locked = 已锁屏
gate-lent-role = 代{ $role }
gate-gate-hint = 已锁屏。输入姓名或拼音首字母登录，Enter 由锁屏人解锁。  ? 帮助
gate-gate-help = 输入字母按姓名登录；Enter 或数字由锁屏人输 PIN 码；F2 换语言；Ctrl-Q 退出。
gate-not-done = 未执行：没有输入 PIN 码。
gate-known = 已确认身份，请再操作一次。
gate-nobody-here = 当前无人登录。
gate-lock-no-pin = 您还没有 PIN 码，无法锁屏。请按 : 选“设置我的 PIN 码”。
gate-advise-pin = 您还没有 PIN 码，别人可以冒用您的名字。请按 : 选“设置我的 PIN 码”。
gate-last = { $n ->
    [0] 上次登录 { $at }。
   *[other] 上次登录 { $at }，此后输错 PIN 码 { $n } 次。
}
gate-last-on = { $n ->
    [0] 上次登录 { $at }，终端 { $line }。
   *[other] 上次登录 { $at }，终端 { $line }，此后输错 PIN 码 { $n } 次。
}

## Setting a PIN

gate-new-title = 设置 PIN 码
gate-new-about = 共用此登录名的人都能以您的名义登录。设了 PIN 码，只有您本人可以。按 Esc 以后再设。
gate-new-must = 您输入的是临时 PIN 码。请设一个只有您知道的，再继续。
gate-new-pin = 新 PIN 码
gate-new-again = 再输一遍
gate-new-help = 至少 { $n } 位，只显示圆点。不要用 123456 之类的连号。
gate-new-set = PIN 码已设置。
gate-old-title = 请先输入现在的 PIN 码
gate-own-title = 您的 PIN 码
gate-own-about = 此操作须用 PIN 码签名。
gate-once-title = { $name } 的临时 PIN 码
gate-once-told = 只显示这一次。请只告诉 { $name } 本人：用它只能改设自己的 PIN 码。
gate-once-noted = 已记下

## Countersigning

gate-countersign-title = 由谁复核？
gate-countersign-about = 由未参与本次检查的人当面查看后输入 PIN 码。您仍保持登录。
gate-countersign-no-pin = 复核须用 PIN 码证明身份，此人还没有设置。
gate-countersign-temporary = 这是临时 PIN 码。请本人先登录并改设，再来复核。
gate-countersigned = { $name } 已复核。
gate-pending-view = 待复核
gate-pending-none = 没有等您复核的检查。
gate-pending-count = { $n } 项待复核
gate-pending-lines = { $failed ->
    [0] { $lines } 项
   *[other] { $lines } 项，{ $failed } 项不合格
}
gate-pending-own = 您参与过

## Who else is here

gate-here = { $n } 人在线：{ $names }
gate-here-in = { $name } 正在{ $title }
gate-here-own = 您（另一终端）
gate-here-count = { $n } 人在线

## Keys

gate-help-own-pin = 设置我的 PIN 码
gate-help-role = 更改角色
gate-key-role = 角色
gate-help-lend = 代班：授权到本班结束，或提前结束
gate-key-lend = 代班
gate-help-logins = 增减登录名
gate-key-logins = 登录名
gate-help-reset = 重置 PIN 码
gate-key-reset = 重置PIN
gate-help-leave = 办理离职

## People

gate-people-view = 人员
gate-people-count = { $n } 人
gate-people-lent = 代{ $role }，至 { $until }
gate-people-pin = PIN 码{ $state }
gate-language-en = 英文
gate-language-zh = 中文
gate-form-new = 添加人员
gate-form-edit = { $name }
gate-form-role = { $name } 的角色
gate-form-lend = { $name } 代班
gate-form-logins = { $name } 的登录名
gate-form-alias = 便于查找：中文名的拼音，或外文名的中文。
gate-form-language = 屏幕语言；不选则用场所的语言。
gate-form-login-help = 本机账户。已有人用的账户，添加后再用“登录名”键共用。
gate-form-until = 至
gate-form-give = 增加
gate-form-give-help = 本机账户，可多人共用。
gate-form-take = 取消
gate-login-shared = 登录名 { $login } 现与 { $names } 共用：每人都要设 PIN 码。
gate-ask-end = 结束 { $name } 的代班？
gate-ask-reset = 给 { $name } 临时 PIN 码？
gate-ask-reset-about = { $name } 原来的 PIN 码随即失效。
gate-ask-leave = { $name } 已离职？
gate-ask-leave-about = { $name } 以往的记录保留原名，但不能再登录。
gate-key-review = 复核
