# 条款的执行证据

clause-view = 执行证据
clause-unknown = 本场所的细则没有这一条。
clause-none = 没有检查表执行这一条。编辑检查表时可以填写对应条款。
clause-of-none = 没有对应条款。编辑检查表时可以填写对应条款。
clause-version = 第 { $version } 版
clause-failed = { $n } 项不合格
clause-open = 未销号
clause-settled = 已整改

# 按键
clause-help = 所执行条款的证据：检查表、最近的检查、问题、整改
clause-key = 条款
