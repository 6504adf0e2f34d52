# Why something was not done: what is wrong, where, and what to do.

refusal-not-done = 未执行：{ $why }

refusal-not-allowed = 此操作需要{ $role }权限。
refusal-not-allowed-ask = 此操作需要{ $role }权限，请找 { $names }。
refusal-not-lent = 代班不含人员和权限管理，需由{ $role }本人操作，请找 { $names }。
refusal-stale = { $reference } 在您打开之后已由 { $by } 于 { $at } 修改。请先看最新内容，再重做。
refusal-unknown = 没有{ $what }“{ $given }”。请在列表中查找。
refusal-unknown-near = 没有{ $what }“{ $given }”。是不是：{ $near }？请重新输入。
refusal-wrong-state = { $reference } 当前为“{ $state }”，不能这样操作。
refusal-open-lines = 还有 { $n } 项必检项未填，第一项是“{ $first }”。填完再签字。
refusal-reason-needed = 请写明原因，几个字即可。
refusal-cannot-undo = { $reference } 的“{ $verb }”不能撤销。请另作一次修改，把正确的情况记下来。
refusal-nothing-to-undo = 本次登录后您没有可撤销的修改。
refusal-operation-reused = 此操作号已用于另一项修改，请换一个新的。
refusal-separation = 参与处理 { $reference } 的人不能自己复查，请由他人复查。
refusal-doubt-same-day = { $reference } 今天才开立，当天就能看出根治了吗？请说明为什么今天销号，或过后再复查。
refusal-doubt-blame = { $reference } 的最后一个“为什么”是“{ $given }”：是什么让人出了这个错？请再问一个为什么，或说明为什么就此销号。
refusal-unsaid = { $reference } 属重大隐患，整改完成前请先填写：{ $fields }（没有资金就填 0）。
refusal-taken-login = 登录名“{ $code }”已有人使用。多人共用请执行：opsbook people login 姓名 { $code }
refusal-taken = 已有{ $what }“{ $code }”，请换一个代码。
refusal-pack-needed = 规则包 { $pack } 以 { $needs } 为基础，本场所尚未安装。请先安装 { $needs }。
refusal-mistake = { $n ->
    [0] { $what }
   *[other] { $what }另有 { $n } 处问题。
}
refusal-in-use = { $n ->
    [0] { $reference } 正在使用：{ $by }还用着它。请先改掉或办结。
   *[other] { $reference } 正在使用：{ $by }等还有 { $n } 项用着它。请先改掉或办结。
}

## What is wrong with a value

refusal-empty = { $field }未填写，请填写。
refusal-too-long = { $field }太长，请缩短。
refusal-not-a-number = { $field }：“{ $given }”不是数字。请输入数字，如 6.4 或 -18。
refusal-too-fine = { $field }：“{ $given }”的小数超过六位，请四舍五入。
refusal-not-a-count = { $field }：“{ $given }”不是个数。请输入零或正整数。
refusal-impossible = { $field }：“{ $given }”不合常理。请再看一遍，核对小数点。
refusal-not-a-time = { $field }：“{ $given }”不是时间。请按 1530 或 15:30 输入。
refusal-not-a-choice = { $field }：“{ $given }”不在选项之内，请从列表中选择。
refusal-no-value = { $field }：此项只判合格或不合格，不填“{ $given }”。
refusal-value-needed = { $field }：此项要填读到的值，不能只判合格或不合格。
refusal-hidden = { $field }：按前面的结果，“{ $given }”此次不检。
refusal-not-in-bulk = { $field }：“{ $given }”要逐项判定。读数项、关键项和上次不合格的项不能批量合格。
refusal-not-fixed-on-the-spot = { $field }：关键项不能记为当场整改，请开立整改。
refusal-not-again = { $field }：只有超限的读数才能复测。
refusal-note-needed = { $field }：判不合格要写备注，说明看到了什么。
refusal-outside-window = { $field }不在本次检查的时段内，请填时段内的时间。
refusal-in-the-future = { $field }晚于现在，请填现在或之前的时间。
refusal-not-a-rule = { $field }：“{ $given }”不是可用的周期规则。请按整天填写，如 FREQ=WEEKLY;BYDAY=MO。
refusal-not-a-zone = { $field }：“{ $given }”不是时区。请填 IANA 名称，如 Asia/Shanghai。
refusal-not-a-code = { $field }：“{ $given }”不是代码。只用 a-z、0-9、- 和 .，最多 40 个字符。
refusal-not-a-date = { $field }：“{ $given }”不是日期。请按 2026-11-23、1123、+3d 或 周一 输入。
refusal-not-a-role = { $field }：“{ $given }”不是角色。请选 viewer、operator、supervisor、manager 或 auditor。
refusal-not-a-language = { $field }：opsbook 没有“{ $given }”这种语言。请选 en 或 zh-CN。
refusal-last-manager = { $field }：这是最后一名主管。请先让别人担任主管。
refusal-window-order = { $field }：可开始、应完成、截止三个时间须先后排列。请改正“{ $given }”。

## PIN 码与代班

refusal-pin-needed = 此操作要当场输入您的 PIN 码。请输入后重试。
refusal-pin-must-change = 您用的是临时 PIN 码，请先改成自己的。
refusal-wrong-pin = { $left ->
    [1] PIN 码不对。只剩 1 次机会，再错须请人重置。
   *[other] PIN 码不对，还可试 { $left } 次。
}
refusal-pin-wait = 刚输错过，这次没有核对。请等到 { $at } 再试。
refusal-pin-locked = 输错次数过多，PIN 码已锁定。请找 { $names } 重置。
refusal-pin-locked-sole = 输错次数过多，PIN 码已锁定。请在您本人的登录名下重置：opsbook people pin NAME --reset
refusal-pin-too-short = { $field }太短，至少 { $given } 位。
refusal-pin-too-plain = { $field }太简单，一猜就中。不要用同一个字符，也不要用连号。
refusal-pin-same = { $field }与原来的相同，请换一个。
refusal-not-lendable = { $field }：“{ $given }”不能由此人代。查看者可代操作员，操作员可代班长，班长可代主管。
refusal-not-to-oneself = { $field }：不能让自己代班。请选“{ $given }”以外的人。
refusal-in-the-past = { $field }：这个时间已过，请填以后的时间。
refusal-lent-too-long = { $field }：代班最多三天。请缩短，或直接变更角色。
refusal-circle = { $field }：“{ $given }”本身就在它之下，请另选。
refusal-no-lots = { $field }：该检查表不按批判定。请不要填“{ $given }”，或先给检查表设定 AQL。
refusal-lot-needed = { $field }：该检查表按批判定。请先填批号和批量，再签字。
refusal-not-a-lot = { $field }：批量至少为 1，不能是 { $given }。
refusal-reversed = { $field }：“{ $given }”早于起始日期，请调换。
refusal-not-a-share = { $field }：{ $given } 不是比例，请填大于 0、不超过 100 的百分数。
refusal-nothing-to-draw = { $field }：从 { $given } 起没有可抽取的记录，请放宽日期范围。
refusal-not-drawn = { $field }：{ $given } 不在该样本中，请选已抽中的。
refusal-discontinued = { $field }：加严检验中已累计 5 批不接收，“{ $given }”暂停检验。原因消除后，由班长说明理由方可恢复。
refusal-not-repeatable = { $field }：{ $given } 并非不合格，或不是同一检查表、同一设备。请填要复检的那次不合格检查。

## 整改

refusal-not-major = { $field }：只有重大隐患才挂牌督办。请先把 { $given } 的等级改为重大。
refusal-into-itself = { $field }：{ $given } 不能并入自己，请另选一项。
refusal-nothing-in-order = { $field }：检查项“{ $given }”没有未销号的问题，或还没判合格。请先判该项合格。
