# 导入表格：区域、人员、检查记录、问题、整改。

## 识别结果

import-read = { $file }：{ $what }；{ $n } 行
import-format-csv = 以 { $sign } 分隔的文本
import-format-tab = 以制表符分隔的文本
import-sheet = 工作表 { $name }
import-header = 表头在第 { $line } 行
import-header-assumed = 第 { $line } 行当作表头（若是数据，请加 --no-header）
import-header-absent = 没有表头
import-header-keys = 字段名在数据中
import-columns = 列：{ $columns }
import-left-out = { $n } 行不是记录（标题、合计、重复的表头），首处在第 { $first } 行
import-further = 未读：{ $sheets }（用 --sheet 选择）
import-unwanted = 未使用的列：{ $columns }（用 --map 列=字段 指定）

## 将会如何

import-counts = 共 { $n } 行：新增 { $made }，更新 { $altered }，已有 { $same }，本地有改动保留 { $kept }，有误 { $bad }
import-duplicates = 有 { $n } 行完全重复，已略去，首处在 { $first }（要全部导入请加 --duplicates all）
import-unjoined = { $n } 个问题找不到同地点、同日期的检查，将单独导入。
import-undated = { $n } 个问题的整改日期不合理（早于发现，或在将来），按发现当日整改处理，原文保留。
import-open = 其中 { $n } 个尚未整改，自今天起按等级计算期限。
import-kept = { $n } 条记录在本地改过或由人工建立，保持不变，首处在 { $first }。
import-corrected = { $date } 已整改
import-more = ……另有 { $n } 处。
import-ask = 确认导入？[y/N]
import-progress = 已完成 { $done } / { $total }

## 行内错误

import-fault = { $place }：{ $field }“{ $text }”：{ $why }
import-why-unknown = 本场所没有登记。请先导入或添加，或将该格留空。
import-why-near = 本场所没有登记。相近的有：{ $near }。
import-why-several = 有多人同名，请改填登录名。
import-why-score = 分数应在 0 到 100 之间。
import-why-future = 时间在将来，只能导入已经发生的事。
import-why-order = 时间先后颠倒。请检查日、月的顺序（--dates）。
import-why-separation = 整改人不能自己复查。请写另一人，或留空。
import-why-login = 此登录名属于他人。请各用各的。
import-why-circle = 上级区域循环了。请改正上级。
import-why-same-key = 与 { $other } 编号相同而内容不同。请各用各的编号。
import-why-closed = 本场所已有人工建立的同编号记录，不能这样导入。请人工核对。

## 导入结果

import-done = { $reference } 已导入：新增 { $made }，更新 { $altered }，已有 { $same }，本地有改动保留 { $kept }，略去 { $skipped }。
import-entries = 用时 { $seconds } 秒；操作记录 { $first } 至 { $last }。
import-how-undo = 整批撤销：opsbook import undo { $reference }
import-rejects = 有误的行及原因在 { $path }。改好后导入该文件即可。
import-nothing = { $n } 行都已存在，没有改动。
import-undone = { $reference } 已整批撤销。
import-undone-kept = { $n } 条记录保留：之后有人处理过，或有其他记录引用：{ $names }。

import-stopped = { $reference } 已停止：已导入的保留。再次导入同一文件可继续，也可整批撤销。
import-left-open = ! { $reference }（{ $file }）未完成：请再次导入同一文件，或整批撤销。
import-screen-open = { $reference } 未完成（I）
import-undo-stopped = { $reference } 的撤销已停止，再次撤销即可继续。

## 界面

import-view = 导入
import-screen-begin = 按 N 从 CSV、XLSX、JSON 等表格导入区域、设备、人员、检查记录、问题或整改。
import-screen-kind = 文件里是什么？
import-screen-file = 选择文件：{ $folder }
import-screen-above = 上一级文件夹
import-screen-folder = 无法打开 { $folder }：{ $why }
import-screen-column = 哪一列？
import-screen-field = “{ $column }”对应哪个字段？
import-screen-nobody = 不用
import-screen-no-file = 请先选择文件（N）。
import-screen-reading = 正在读取和核对……
import-screen-busy = 正在进行，按 Esc 停止。
import-screen-stopping = 处理完当前一段即停止。
import-screen-skips = 将略去有误的行。
import-screen-whole = 只要有一行有误，就不导入。
import-screen-bad = { $n } 行有误。请改正文件，或略去这些行（b）。
import-screen-bring = 导入 { $file }？
import-screen-service = 服务账号下只能从标准输入导入：opsbook import 类别 -
import-screen-how-undo = 按 Esc 看各次导入，按 X 可整批撤销。
import-key-new = 导入文件
import-screen-take-back = 整批撤销 { $reference }（{ $n } 条）？
import-screen-take-back-body = 之后有人处理过的记录会保留。
import-key-bring = 导入
import-key-take-back = 整批撤销
import-key-columns = 列对应
import-key-skip = 略去有误行
import-help-open = 从文件导入：区域、设备、人员、检查记录、问题、整改
import-help-columns = 指定各列对应的字段
import-help-skip = 是否略去有误的行
import-help-take-back = 整批撤销一次导入

## 列表

import-head-ref = 批次
import-head-kind = 类别
import-head-file = 文件
import-head-state = 状态
import-head-made = 新增
import-head-altered = 更新
import-head-skipped = 略去
import-head-at = 开始
import-none = 还没有导入过。

## 无法导入

import-error-bad = { $n } 行有误，没有导入任何内容。请改正；或加 --skip-bad，导入其余各行，有误的行连同原因另存为文件。
import-error-map = “{ $given }”没有说明列与字段的对应，请写成 列=字段。
import-error-encoding = 没有“{ $given }”这种编码。可用：{ $known }。
import-error-profile = “{ $given }”不能作为方案名。请用字母、数字、- 和 _。
import-error-row = { $place } 未执行：{ $why } 之前的行已导入；再次导入同一文件即可继续。

## 文件来源

import-form-title = 来自 { $file } 的检查
import-form-line = 原始记录的结果
import-inspection-of = 检查：{ $sort }
