# Lists and reports that leave the file.

export-done = 已将 { $n } 行写入 { $path }。
export-written = 已写入 { $path }。
export-folder = 各清单已写入 { $path }。manifest.json 的 SHA-256：{ $digest }
export-error-terminal = 工作簿不是文本，不能显示在终端上。请写入文件：加 -o 文件名.xlsx
export-error-long = 共 { $n } 行，超过工作表上限（1048575 行）。请用 --from 和 --to 缩小时间范围，或改写为 CSV。
export-error-no-round = { $given } 尚未开始，没有可报告的内容。
