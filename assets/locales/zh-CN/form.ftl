# 表单：字段旁边和下面的话，以及按键。

form-none = 未填
form-place = 第 { $at } 项，共 { $all } 项
form-cut = 内容过长，末尾部分未保留。
form-met = { $name } 先保存了，与您填的不冲突：对方改的已带入，您填的都在。请再保存一次。
form-clash = { $name } 先保存了，有 { $n } 项双方都改了：Ctrl-O 在对方的和您的之间切换，再保存一次。
form-who = { $name }，{ $time }
form-theirs = 现为：{ $value }（{ $who }）。不切换则保存上面您填的。
form-mine = 您填的：{ $value }。上面是 { $who } 保存的。

## 按键

form-key-next = 下一项
form-key-choose = 选定
form-key-break = 换行
form-key-take = 选或不选
form-key-other = 看对方的／自己的

## 哪里不对

form-not-a-code = 代码只能用字母、数字、- 和 .，以字母或数字开头。
form-not-a-number = 还不是数字：写 12.5，或算式 12+3、4*2.5。
form-grouped = 逗号后三位数有两种读法：千位不要加逗号，小数请用点。
form-too-fine = 算出来小数超过六位。
form-too-large = 这个数算不了。
form-not-a-date = 还不是日期：写 2026-11-30、1130、+3d、周一、月底。
form-not-a-time = 还不是时间：写 1530、15:30、8点。
form-not-a-span = 还不是时长：写 90分钟、2小时、1h30m、3天。
form-not-a-moment = 还不是日期时间：写 周五、周五 1600、1600、+3d。
form-not-a-reference = “{ $typed }”不是编号，编号如 ACT-0042。
form-unknown-reference = 没有 { $typed } 这条记录。
form-no-match = 没有与“{ $typed }”相符的。
form-no-paste = PIN 码要手工输入，不能粘贴。
form-past = 时间已过。

## 怎么写

form-hint-code = 字母、数字、- 和 .
form-hint-number = 数字，或算式：12+3、4*2.5
form-hint-date = 1130、+3d、周一、月底、今天；方向键改日期
form-hint-time = 1530、15:30、8点
form-hint-moment = 周五、周五 1600、1600、+3d；方向键改日期
form-hint-span = 90分钟、2小时、1h30m、3天
form-hint-yes-no = 空格切换，或按 y、n
form-hint-one = 打字查找（可用拼音首字母），方向键选择，退格清空
form-hint-several = 方向键或打字找到一项，空格选或不选
form-hint-links = 编号：ACT-0042 RND-0007
