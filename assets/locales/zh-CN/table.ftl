# 导入的表格：识别结果，以及文件、列、行的问题。

## Files that give no table

table-empty = 文件是空的。
table-too-large = 文件超过 { $size } MB，不能读取。请缩短导出的时间段，或拆成几个文件。
table-html = 这是网页或其他 XML 文件。请把表格本身导出为 CSV 或 XLSX。
table-pointer = 这只是指向文件存放处的指针，请先取回文件（git lfs pull）。
table-zipped = 这是压缩包，不是工作簿。请解压后再导入里面的文件。
table-old-office = 这是旧版 Office 文档（.xls），或设了密码。请去掉密码，另存为 .xlsx 或 CSV。
table-pdf = 这是 PDF 打印文档。请索取原表格，格式为 CSV 或 XLSX。
table-binary = 这不是文本。
table-encoding = 无法识别文本编码，请存为 UTF-8。
table-not-in = 本行不是 { $encoding } 编码。请用 --encoding 另行指定，或不指定。
table-mixed = 本行是 { $one }，第 { $line } 行却是 { $other }，没有一种编码能读全。请把文件重新存为 UTF-8，或用 --encoding 指定多数行的编码。
table-cut = 从本行开始的引号没有结束：文件被截断，或少了一个引号。请重新导出，或改正本行。
table-locked = 工作簿设了密码，请去掉密码后另存。
table-workbook = 无法读取工作簿：{ $what }。请打开后重新另存为 .xlsx。
table-inflated = 工作簿解压后超过 { $size } MB。请把要用的工作表单独存为 CSV。
table-no-sheet = 没有名为“{ $name }”的工作表或列表。现有：{ $sheets }。
table-which-sheet = 文件里有多个列表：{ $sheets }。请用 --sheet 选定一个。
table-syntax = 不是 { $format }：{ $what }
table-no-table = 这是日历、名片或程序文件，里面没有表格。
table-header-only = 只有列名，没有数据行。如果这就是一条记录，请加 --no-header。
table-too-many-rows = 超过 { $n } 行，请拆成几个文件。
table-too-many-columns = 本行超过 { $n } 列。如果是引号没有结束，请改正。
table-too-many-cells = 超过 { $n } 个单元格，请拆成几个文件，或去掉不用的列。
table-too-much-text = 文字超过 { $size } MB。请存为 CSV，或拆成几个文件。

## Columns that cannot be mapped

table-no-column = 没有名为“{ $name }”的列。是不是：{ $near }？
table-no-field = 没有名为“{ $name }”的字段。是不是：{ $near }？
table-twice = “{ $one }”和“{ $other }”两列不能同时填 { $field }，请去掉其中一列。
table-needed = 没有找到以下字段的列：{ $fields }。请用 --map "列名=字段" 指定。尚未使用的列：{ $columns }。
table-profile-unknown = { $path }：{ $key } 不能是“{ $value }”。

## Columns that cannot be read

table-dates-undecided = { $place }：“{ $column }”列的日期都有几种读法，例如“{ $text }”。请指明：--dates { $orders }。
table-dates-mixed = “{ $column }”列中，“{ $one }”（{ $at }）是 { $order }，“{ $other }”（{ $there }）却是 { $third }。请改正其中一个，或用 --dates { $order } 指定，另一种将列为错误。
table-decimal-undecided = { $place }：“{ $column }”列的数字都有两种读法，例如“{ $text }”。请指明小数点是点还是逗号：--decimal point 或 --decimal comma。
table-decimal-mixed = “{ $column }”列中，“{ $one }”（{ $at }）用点作小数点，“{ $other }”（{ $there }）却用逗号。请改正其中一个，或用 --decimal 指定，另一种将列为错误。

## Rows that cannot be used

table-problem = { $place }：{ $column }：“{ $text }”：{ $what }
table-problem-row = { $place }：{ $what }
table-problem-width = 本行有 { $has } 格，表头有 { $wants } 格，无法判断缺哪格或多哪格。请改正本行。
table-problem-missing = 缺少“{ $column }”，这一行不能用。
table-problem-date = 这不是日期。请写成 2026-11-23 的样子，或留空。
table-problem-date-order = 按本列的顺序 { $order }，这不是日期。请改正，或写成 2026-11-23 的样子。
table-problem-number = 这不是数字。请填数字，或留空。
table-problem-whole = 这里要填整数。
table-problem-fine = 小数最多六位，请四舍五入。
table-problem-large = 数字太大，无法保存，请改正。
table-problem-yes-no = 既不是“是”也不是“否”。请填其中之一，或留空。
table-problem-choice = 不在可选范围内，可填：{ $choices }。
table-problem-rounded = 电子表格已把这个编号变成近似数，末尾数字丢失。请把该列设为文本后重新导出。

## What was recognised

table-notes-csv = 以“{ $delimiter }”分列的表格。
table-notes-tab = 以制表符分列的表格。
table-notes-format = 文件格式：{ $format }。
table-notes-sheet = 读取“{ $sheet }”。
table-notes-further = 未读取：{ $sheets }。可用 --sheet 选择。
table-notes-encoding = 文本编码：{ $encoding }。
table-notes-also = 按 { $also } 也能读成文本。如果文字不对，请用 --encoding 指定。
table-notes-header = 列名在 { $place }。
table-notes-assumed = 把 { $place } 当作列名。如果它是一条记录，请加 --no-header。
table-notes-absent = 没有列名，各列称为 #1、#2……。如果第一行就是列名，请加 --header。
table-notes-title = { $place }：作为标题略过：{ $text }
table-notes-again = { $place }：作为重复的表头略过：{ $text }
table-notes-totals = { $place }：作为合计行略过：{ $text }
