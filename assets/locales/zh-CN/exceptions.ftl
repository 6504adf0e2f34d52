# The exceptions list: what undermines evidence.

exceptions-none = 此期间没有例外情况。
exceptions-error-kind = 没有“{ $given }”这类例外。可选：{ $kinds }
exceptions-view = 例外
exceptions-count = { $n ->
   *[other] { $n } 条例外
}
exceptions-count-more = 最近 { $n } 条
exceptions-kinds-title = 只看哪几类
exceptions-kinds-about = 一类都不选，就显示全部。
exceptions-help-kinds = 只看某几类
exceptions-key-kinds = 类别
