# 抽查

draws-view = 抽查
draws-count = { $n } 次
draws-none = 还没有抽查过。按 N 由程序抽取已签记录进行复核
draws-of = { $n }/{ $population } { $of }
draws-unjudged = 待复核 { $of } 项
draws-judged = 已复核 { $judged }/{ $of }，相符 { $share }%
draws-head = { $purpose }：{ $from } 至 { $to }，{ $population } 项{ $of }抽 { $n } 项（要求 { $wanted }，随机种子 { $seed }）
draws-agrees = 相符
draws-differs = 不符
draws-rounds-only = 只有检查记录可以判定是否相符，这里抽的不是检查记录。
draws-said = 已保存：{ $reference } 的复核结果
draws-differs-title = { $reference } 与实际不符
draws-differs-hint = 实际看到什么，记录写的什么
draws-form-title = 抽样
draws-form-about = 由程序随机抽取，任何人不能挑选。抽过即留痕，不能抽到满意为止。
draws-form-what = 抽什么
draws-form-share = 抽多少
draws-form-share-help = 写 5% 或数量
draws-form-from = 自
draws-form-to = 至
draws-form-not = “{ $typed }” 既不是比例也不是数量。请写 5% 或 12。
draws-what-spot = 抽查已签的检查
draws-what-rounds = 审核抽样：检查
draws-what-findings = 审核抽样：问题
draws-what-actions = 审核抽样：整改

# 按键
draws-help-draw = 由程序抽样
draws-key-draw = 抽样
draws-help-agrees = 复核与记录相符
draws-key-agrees = 相符
draws-help-differs = 复核与记录不符，写明情况
draws-key-differs = 不符
