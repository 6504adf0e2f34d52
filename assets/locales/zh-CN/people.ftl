# People: logins, PINs, lent roles, countersignatures.

people-edited = 已修改：{ $name }
people-edit-nothing = 没有要改的。请用 --name、--alias、--crew 或 --lang 给出新内容。
people-left = { $name } 已离职
people-list-lent = 代{ $role }，至 { $until }

## Logins

people-login-given = { $name } 现可使用登录名 { $login }
people-login-taken = { $name } 不再使用登录名 { $login }
people-login-shared = 登录名 { $login } 与 { $names } 共用：每人都要设 PIN 码，操作时加 --as 姓名。

## PINs

people-pin-ask = { $name } 的 PIN 码：
people-pin-ask-new = 新 PIN 码，至少 { $n } 位：
people-pin-ask-again = 再输一遍：
people-pin-set = { $name } 的 PIN 码已设置
people-pin-reset = { $name } 的临时 PIN 码：{ $pin }。只显示这一次，{ $name } 首次使用时须改成自己的。
people-pin-reset-before = 此操作之前已给 { $name } 重置过，临时 PIN 码不再显示。请换一个操作号再重置。
people-pin-others = PIN 码由本人设置。要给 { $name } 临时 PIN 码，请加 --reset。
people-pin-differs = 两次输入不一致，没有改动。请重新输入。
people-pin-none = 没有输入 PIN 码，没有改动。
people-pin-no-tty = PIN 码要在终端上输入，这里不是终端。请加 --pin-stdin，从标准输入给出。

## Lent roles

people-lent = { $name } 代{ $role }，至 { $until }
people-loan-ended = { $name } 的代班已结束

## Countersignatures

people-pending-none = 没有待复核的检查。
people-pending-lines = { $failed ->
    [0] { $lines } 项
   *[other] { $lines } 项，{ $failed } 项不合格
}
people-pending-own = 您参与过，须由他人复核
