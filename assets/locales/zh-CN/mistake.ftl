# What is wrong with a file that was to be brought in: a pack, a checklist.

## Where

mistake-at = { $noun } { $code }
mistake-at-line = { $noun } { $code } 的检查项 { $item }
mistake-where = { $place }：{ $what }
mistake-line = { $path }:{ $line }: { $what }
mistake-file = { $path }: { $what }

## Packs that do not make sense

mistake-unknown = 没有{ $noun }“{ $code }”。请补上，或改正代码。
mistake-twice = “{ $code }”出现了两次。请给其中一个换代码。
mistake-circle = “{ $code }”经上级又回到自己。请改正上级。
mistake-empty = 文字为空，请填写。
mistake-lacks = 缺少 { $language } 文字。请补上，或从规则包语言中去掉。
mistake-no-language = 规则包没有写明语言，请列出。
mistake-unsettled = 没有条款落实这一项，请指明。
mistake-no-lines = 这里没有检查项，请补上。
mistake-not-its-date = 节假日的代码就是日期，两处要一致。
mistake-recurrence = { $n ->
    [0] 没有写明周期。请写 each、rule、every 之一。
   *[other] 写了 { $n } 种周期。each、rule、every 只留一种。
}
mistake-misplaced = “{ $key }”在这里没有意义，请去掉。
mistake-not-positive = 时长必须大于零。
mistake-window-order = 开始、应完成、最晚时刻必须依次排列。
mistake-below-nought = 权重和得分须为 0 或以上。
mistake-not-a-mark = 合格分须在 0 到 100 之间。
mistake-no-defects = 按批判定的，至少要有一项计数项勾选“计不合格数”。
mistake-not-earlier = 条件所指的检查项“{ $item }”不在本项之前。
mistake-not-an-answer = 条件所指的检查项没有“{ $answer }”这个结果。
mistake-no-choices = 选择项至少要有两个选项。
mistake-limits-reversed = 下限高于上限，请对调。
mistake-limits-empty = 限值既无下限也无上限。
mistake-outside-possible = { $key } 超出了 possible 范围，请放宽 possible。
mistake-warn-outside-alarm = warn 超出了 alarm：有些值会不经预警就不合格。
mistake-major-waits = 重大问题须当天整改：days 应为 0，或 severity 改为 "general"。
mistake-rule-count = 这里的周期规则不用 COUNT，请去掉或改用 UNTIL。
mistake-rule-within-day = 周期规则一天多次。请写整天的规则，在 at 中列出时刻。
mistake-rule-start = 周期规则自带了起始或时区，只留 RRULE。
mistake-rule-part = 周期规则在“{ $part }”处无法识别。
mistake-rule-never = 没有日期符合这条周期规则。

## Packs that do not read

mistake-syntax = 不是 TOML：{ $what }
mistake-shape = 内容不符：{ $what }
mistake-unknown-table = 格式中没有表“{ $name }”。
mistake-unknown-key = 表中没有键“{ $name }”。
mistake-not-one = { $table } 只有一个，请写 [{ $table }]。
mistake-not-a-list = 这里可有多个，请写 [[{ $table }]]。
mistake-pack-twice = 表 [pack]  又出现了一次。
mistake-no-pack = 没有 [pack]：名称、版本、标题和语言。

## Files that cannot be read

mistake-not-found = 没有这个文件。
mistake-not-allowed = 您无权读取这个文件。
mistake-not-a-file = 这不是文件。
mistake-too-large = 超过 { $size } MB，不再读取。
mistake-not-text = 不是 UTF-8 文本。
mistake-nothing-in-it = 文件夹中没有 .toml 文件。

## Files that hold no checklist

mistake-form-empty = 文件是空的。
mistake-form-html = 这是网页。请把检查表本身存为 Markdown 或文本。
mistake-form-pointer = 这只是指向文件存放处的指针，请先取回文件（git lfs pull）。
mistake-form-zipped = 这是表格或其他压缩文档。请存为 Markdown、JSON、YAML 或 TOML。
mistake-form-old-office = 这是旧版办公文档。请存为 Markdown、JSON、YAML 或 TOML。
mistake-form-pdf = 这是打印文档。请存为 Markdown、JSON、YAML 或 TOML。
mistake-form-binary = 这不是文本。
mistake-form-encoding = 无法识别文本编码，请存为 UTF-8。
mistake-form-syntax = 不是 { $format }：{ $what }
mistake-form-table = 这是分隔符表格，不能读成检查表。
mistake-form-no-lines = 里面没有检查项：没有勾选框、列表。
mistake-form-too-many = 超过 { $n } 项。
