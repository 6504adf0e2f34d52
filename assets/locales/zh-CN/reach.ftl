# 触手可及：筛选、勾选、常用筛选、关联、命令面板、前进后退。

## 列表

reach-count = 显示 { $shown }/{ $all }
reach-marked = 已选 { $n }
reach-help-mark = 勾选本行，以便一起处理
reach-help-mark-range = 从这里勾到再按 v 的那行；连按两次全选
reach-span-begun = 从这里开始勾选：移动后再按 v；直接再按 v 全选。
reach-span-ended = 已勾选，接下来的操作对全部勾选行生效；Esc 取消勾选。
reach-span-all = 显示的全部已勾选；Esc 取消勾选。
reach-left-out = 有 { $n } 行不受影响。
reach-none-open = 勾选的各行都不是现在可做的检查。
reach-saved-several = 已保存 { $n } 项；按 u 可一起撤销。
reach-skip-title = 跳过 { $n } 项检查
reach-na-title = { $n } 项检查不适用
reach-review-title = 复核 { $n } 项检查
reach-together = 一起做的 { $n } 处修改（{ $verb }）

## 常用筛选

reach-help-saved-filter = 切换到下一个常用筛选
reach-help-save-filter = 把当前筛选存为常用
reach-save-title = 存为常用筛选
reach-save-about = 起个什么名字？当前内容：{ $what }
reach-save-hint = 按 w 轮换常用筛选，按 : 可按名字找。
reach-save-hint-known = 已有这个名字；清空则删除。
reach-saved = 已存为“{ $name }”；按 w 轮换常用筛选。
reach-unsaved = 已删除这个常用筛选。
reach-shows-saved = 筛选：{ $name }
reach-none-saved = 这个列表还没有常用筛选；按 W 保存当前筛选。
reach-no-list = 这里没有可筛选的列表。
reach-no-state = 无处保存常用筛选：这个登录名没有主目录。
reach-saved-trouble = 常用筛选读写失败：{ $what }

## 记录与路径

reach-no-record = 没有选中带关联的记录。
reach-no-links = 没有关联记录。
reach-points-at = 指向
reach-pointed-from = 来自
reach-help-forth = 回到刚才离开的地方
reach-no-forth = 没有可以回去的地方。

## 命令面板

reach-palette-saved = 筛选：{ $name }
reach-palette-reference = 打开 { $typed }
reach-palette-find = 在全部记录中查找“{ $typed }”

## 配色

reach-theme = 配色：{ $theme }。要保留请在 config.toml 写 theme = "{ $theme }"。

## 操作记录

reach-history-added = { $field }：新增
reach-history-removed = { $field }：删除
reach-history-nothing = 无
