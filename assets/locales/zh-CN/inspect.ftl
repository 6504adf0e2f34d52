# 检查、审核、问题与读数。

inspect-help-tab = 切换到检查
