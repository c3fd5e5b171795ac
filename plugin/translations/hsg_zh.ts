<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>hsg::ChoiceView</name>
        <message>
            <source>None of these</source>
            <translation>以上均无</translation>
        </message>
    </context>
    <context>
        <name>hsg::ConclusionBox</name>
        <message>
            <source>Conclusions</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>依据?</translation>
        </message>
        <message>
            <source>Why, %1</source>
            <translation>依据，%1</translation>
        </message>
        <message numerus="yes">
            <source>no class yet: %n answer(s) missing</source>
            <translation>
                <numerusform>尚无结论：缺 %n 项回答</numerusform>
            </translation>
        </message>
        <message>
            <source>no class yet</source>
            <translation>尚无结论</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>overridden, rule: %1</source>
            <translation>已由阅片者更改，规则结论：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n contradiction(s)</source>
            <translation>
                <numerusform>%n 处矛盾</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n 条警告</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>缺 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing missing</source>
            <translation>无缺项</translation>
        </message>
        <message numerus="yes">
            <source>%n limitation(s)</source>
            <translation>
                <numerusform>%n 条局限性</numerusform>
            </translation>
        </message>
        <message>
            <source>What is open: %1</source>
            <translation>待处理：%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::ExamBar</name>
        <message>
            <source>Set</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Time of: %1</source>
            <translation>时间：%1</translation>
        </message>
        <message>
            <source>Type a time as 10:42 or 10:42:30</source>
            <translation>请按 10:42 或 10:42:30 输入时间</translation>
        </message>
        <message>
            <source>No film has a date to set a mark on</source>
            <translation>没有带日期的片，无法标记时间</translation>
        </message>
        <message>
            <source>Elapsed times count from %1 (%2).</source>
            <translation>时间自 %1 起算（%2）。</translation>
        </message>
        <message>
            <source>The end of the injection is not known: elapsed times are missing.</source>
            <translation>注药结束时间未知：无法计算间隔。</translation>
        </message>
        <message>
            <source>Marks now. Press again to correct it.</source>
            <translation>标记当前时间。再按可更正。</translation>
        </message>
        <message>
            <source>Type the time.</source>
            <translation>请输入时间。</translation>
        </message>
        <message>
            <source>Clock mark: %1</source>
            <translation>时间标记：%1</translation>
        </message>
        <message>
            <source>Clock mark: %1 at %2</source>
            <translation>时间标记：%1,%2</translation>
        </message>
        <message>
            <source> – due %1</source>
            <translation> – 应于 %1 摄片</translation>
        </message>
        <message>
            <source>Clock marks</source>
            <translation>时间标记</translation>
        </message>
        <message>
            <source>%1  (+%2)</source>
            <translation>%1  (另 %2 项)</translation>
        </message>
        <message>
            <source>Open examination: %1</source>
            <translation>检查进行中：%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::FilmStrip</name>
        <message>
            <source>Use frame %1, as in the pane</source>
            <translation>改用窗格中的第 %1 帧</translation>
        </message>
        <message>
            <source>Add frame %1 as a film of its own</source>
            <translation>将第 %1 帧另列为一张片</translation>
        </message>
        <message>
            <source>Taken at</source>
            <translation>摄片时间</translation>
        </message>
        <message>
            <source>Time of the film</source>
            <translation>摄片时间</translation>
        </message>
        <message>
            <source>Type the time as 10:42 or 10:42:30; another film must have a date.</source>
            <translation>请按 10:42 或 10:42:30 输入时间;须另有一张带日期的片。</translation>
        </message>
        <message>
            <source>Films in time</source>
            <translation>按时间排列的片</translation>
        </message>
        <message>
            <source>No films of an examination are open.</source>
            <translation>尚未打开检查。</translation>
        </message>
    </context>
    <context>
        <name>hsg::FilmTile</name>
        <message>
            <source>%1, %2 after the injection, time from: %3</source>
            <translation>%1，注药后 %2，时间来源：%3</translation>
        </message>
        <message>
            <source>%1, elapsed time unknown (%2)</source>
            <translation>%1，间隔未知（%2）</translation>
        </message>
        <message>
            <source>phase set by the reader</source>
            <translation>时相由阅片者设定</translation>
        </message>
        <message>
            <source>phase proposed</source>
            <translation>时相为自动建议</translation>
        </message>
        <message>
            <source>Film %1: %2</source>
            <translation>第 %1 片：%2</translation>
        </message>
        <message>
            <source>Enter or double click: show · letter: set the phase · drag onto a pane or a phase</source>
            <translation>回车或双击：显示 · 字母：设定时相 · 拖到窗格或时相上</translation>
        </message>
        <message>
            <source>not open</source>
            <translation>未打开</translation>
        </message>
    </context>
    <context>
        <name>hsg::GuidePanel</name>
        <message>
            <source>Reading guide</source>
            <translation>阅片指引</translation>
        </message>
        <message>
            <source>✖ Nothing is saved any more, so nothing more is taken: %1</source>
            <translation>✖ 已无法保存，暂停输入：%1</translation>
        </message>
        <message>
            <source>Open a hysterosalpingography study to read it here.</source>
            <translation>打开一份子宫输卵管造影检查，即可在此阅片。</translation>
        </message>
        <message>
            <source>↑ ↓ question · N not assessable · Backspace blank again · Ctrl+↓ next missing answer · Ctrl+PgUp/PgDn step · Ctrl+Z, Ctrl+Y undo, redo · Ctrl+E evidence from the active pane · Ctrl+F show the evidence</source>
            <translation>↑ ↓ 切换问题 · N 无法评价 · 退格 清除回答 · Ctrl+↓ 下一缺项 · Ctrl+PgUp/PgDn 切换步骤 · Ctrl+Z、Ctrl+Y 撤销、重做 · Ctrl+E 以当前窗格的片为依据 · Ctrl+F 显示依据片</translation>
        </message>
        <message>
            <source>⌨ Keys: films</source>
            <translation>⌨ 键盘：影像</translation>
        </message>
        <message>
            <source>⌨ Keys: film strip</source>
            <translation>⌨ 键盘：时间条</translation>
        </message>
        <message>
            <source>Try to save again</source>
            <translation>重试保存</translation>
        </message>
        <message>
            <source>⌨ Keys: guide   N not assessable · ⌫ blank · ↑↓</source>
            <translation>⌨ 键盘：指引   N 无法评价 · ⌫ 清除 · ↑↓</translation>
        </message>
    </context>
    <context>
        <name>hsg::PaneWords</name>
        <message>
            <source>Time from: %1</source>
            <translation>时间来源：%1</translation>
        </message>
        <message>
            <source>elapsed time unknown</source>
            <translation>间隔未知</translation>
        </message>
        <message>
            <source>other clock</source>
            <translation>时钟不同</translation>
        </message>
        <message>
            <source>Taken at another console or site: the clocks may differ.</source>
            <translation>在另一设备或院区摄片：时钟可能不一致。</translation>
        </message>
        <message>
            <source>same patient?</source>
            <translation>是否同一患者?</translation>
        </message>
        <message>
            <source>polarity assumed</source>
            <translation>黑白极性为推定</translation>
        </message>
        <message>
            <source>No delayed film</source>
            <translation>无延迟片</translation>
        </message>
        <message>
            <source>No film of this phase</source>
            <translation>无此时相的片</translation>
        </message>
        <message>
            <source>no delayed film</source>
            <translation>无延迟片</translation>
        </message>
        <message>
            <source>time unknown</source>
            <translation>时间未知</translation>
        </message>
        <message>
            <source>delayed film at %1</source>
            <translation>延迟片 %1</translation>
        </message>
        <message>
            <source>Contrast class · time after the injection · validity of the delayed film</source>
            <translation>对比剂类别 · 注药后时间 · 延迟片有效性</translation>
        </message>
    </context>
    <context>
        <name>hsg::IdentityBanner</name>
        <message>
            <source>I confirm: the same patient</source>
            <translation>确认为同一患者</translation>
        </message>
        <message>
            <source>Is this the same patient?</source>
            <translation>是否同一患者?</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>患者编号</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>编号签发方</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>检查日期</translation>
        </message>
    </context>
    <context>
        <name>hsg::IssueList</name>
        <message>
            <source>Not yet answered</source>
            <translation>尚未回答</translation>
        </message>
        <message>
            <source>Limitations</source>
            <translation>局限性</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Nothing is open.</source>
            <translation>无待处理项。</translation>
        </message>
        <message>
            <source>%1 – seen</source>
            <translation>%1 – 已阅</translation>
        </message>
        <message>
            <source>%1 – seen: %2</source>
            <translation>%1 – 已阅：%2</translation>
        </message>
        <message>
            <source>%1 – stops the signature</source>
            <translation>%1 – 不能签发</translation>
        </message>
        <message>
            <source>Reason (required)</source>
            <translation>理由（必填）</translation>
        </message>
        <message>
            <source>Reason (may stay empty)</source>
            <translation>理由（可留空）</translation>
        </message>
        <message>
            <source>Reason for %1</source>
            <translation>%1 的理由</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>已阅</translation>
        </message>
        <message>
            <source>Settle warning %1</source>
            <translation>处理警告 %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>side: question</comment>
            <translation>%1:%2</translation>
        </message>
    </context>
    <context>
        <name>hsg::NumberView</name>
        <message>
            <source>✖ %1 to %2</source>
            <comment>allowed range</comment>
            <translation>✖ 应为 %1 至 %2</translation>
        </message>
    </context>
    <context>
        <name>hsg::OptionButton</name>
        <message>
            <source>key %1</source>
            <translation>按键 %1</translation>
        </message>
    </context>
    <context>
        <name>hsg::QuestionView</name>
        <message>
            <source>Why not assessable?</source>
            <translation>为何无法评价?</translation>
        </message>
        <message>
            <source>Why not?</source>
            <translation>原因?</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>question, side</comment>
            <translation>%1,%2</translation>
        </message>
        <message>
            <source>answered: %1</source>
            <translation>已答：%1</translation>
        </message>
        <message>
            <source>required, not answered</source>
            <translation>必答，未答</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>未答</translation>
        </message>
        <message>
            <source>Not assessable: %1</source>
            <translation>无法评价：%1</translation>
        </message>
        <message>
            <source>Accepted from the header: %1</source>
            <translation>取自影像头信息（已确认）：%1</translation>
        </message>
        <message>
            <source>Header says %1 (%2) – not yet accepted</source>
            <translation>影像头信息为 %1(%2)– 尚未确认</translation>
        </message>
        <message>
            <source>The answer rests on this film. Click (Ctrl+F): show it. Ctrl+E: take the active pane's film.</source>
            <translation>此回答依据该片。点击（Ctrl+F）：显示；Ctrl+E:改用当前窗格的片。</translation>
        </message>
        <message>
            <source>Evidence: %1</source>
            <translation>依据：%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::ReadingViews</name>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Previous step</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Hang the immediate and the delayed film</source>
            <translation>并列即时片与延迟片</translation>
        </message>
        <message>
            <source>Copy findings</source>
            <translation>复制检查所见</translation>
        </message>
        <message>
            <source>Copy impression</source>
            <translation>复制印象</translation>
        </message>
        <message>
            <source>Report and signature</source>
            <translation>报告与签发</translation>
        </message>
        <message>
            <source>Film %1 into the active pane</source>
            <translation>第 %1 片显示于当前窗格</translation>
        </message>
    </context>
    <context>
        <name>hsg::ReportPage</name>
        <message numerus="yes">
            <source>Copied: %1 (%n character(s))</source>
            <translation>
                <numerusform>已复制：%1（%n 字）</numerusform>
            </translation>
        </message>
        <message>
            <source>Report in %1</source>
            <translation>%1 报告</translation>
        </message>
        <message>
            <source>Enlarge (G)</source>
            <translation>放大 (G)</translation>
        </message>
        <message>
            <source>Copy findings (F)</source>
            <translation>复制检查所见 (F)</translation>
        </message>
        <message>
            <source>Copy impression (I)</source>
            <translation>复制印象 (I)</translation>
        </message>
        <message>
            <source>Report preview</source>
            <translation>报告预览</translation>
        </message>
    </context>
    <context>
        <name>hsg::ReportPreview</name>
        <message>
            <source>Report preview</source>
            <translation>报告预览</translation>
        </message>
    </context>
    <context>
        <name>hsg::SessionDesk</name>
        <message>
            <source>The report is signed and kept; its files follow at the next start. %1</source>
            <translation>报告已签发并保存，文件将在下次启动时写入归档。%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::SignBox</name>
        <message>
            <source>Another reader</source>
            <translation>更换签发者</translation>
        </message>
        <message>
            <source>Who signs? Kept in the settings for the next report.</source>
            <translation>签发者?将保存供下次使用。</translation>
        </message>
        <message>
            <source>Name (family name^given name)</source>
            <translation>姓名（姓^名）</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Identifier (e.g. staff number)</source>
            <translation>编号（如工号）</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1,%2</translation>
        </message>
        <message>
            <source>Signed. The reading can no longer be changed.</source>
            <translation>已签发，阅片结果不可再改。</translation>
        </message>
        <message>
            <source>Before the signature:</source>
            <translation>签发前须处理：</translation>
        </message>
        <message>
            <source>A class is provisional: the report will be PRELIMINARY.</source>
            <translation>有暂定结论：报告将为初步报告。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>side: question</comment>
            <translation>%1:%2</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Signing …</source>
            <translation>正在签发 …</translation>
        </message>
        <message>
            <source>Sign (Ctrl+Enter)</source>
            <translation>签发 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Sign as %1 (Ctrl+Enter)</source>
            <translation>以 %1 签发 (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>hsg::StepBar</name>
        <message>
            <source>complete</source>
            <translation>已完成</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) missing</source>
            <translation>
                <numerusform>缺 %n 项回答</numerusform>
            </translation>
        </message>
        <message>
            <source>has a warning</source>
            <translation>有警告</translation>
        </message>
        <message>
            <source>has a contradiction</source>
            <translation>有矛盾</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
    </context>
    <context>
        <name>hsg::StepPage</name>
        <message>
            <source>Nothing is asked here with the answers so far.</source>
            <translation>按目前的回答，此步无须填写。</translation>
        </message>
        <message>
            <source>Next step (Enter)</source>
            <translation>下一步（回车）</translation>
        </message>
        <message numerus="yes">
            <source>Accept %n answer(s) from the headers (Enter)</source>
            <translation>
                <numerusform>采用影像头信息中的 %n 项（回车）</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::StripCanvas</name>
        <message>
            <source>left</source>
            <translation>左窗格</translation>
        </message>
        <message>
            <source>right</source>
            <translation>右窗格</translation>
        </message>
        <message>
            <source>pane %1</source>
            <translation>窗格 %1</translation>
        </message>
        <message>
            <source>before the injection</source>
            <translation>注药前</translation>
        </message>
        <message>
            <source>no elapsed time</source>
            <translation>无间隔时间</translation>
        </message>
        <message>
            <source>0 = end of injection</source>
            <translation>0 = 注药结束</translation>
        </message>
        <message>
            <source>0 ≈ %1</source>
            <translation>0 ≈ %1</translation>
        </message>
        <message>
            <source>injection</source>
            <translation>注药中</translation>
        </message>
    </context>
    <context>
        <name>hsg::WhyView</name>
        <message>
            <source>Why this class: %1</source>
            <translation>结论依据：%1</translation>
        </message>
        <message>
            <source>Class of the reader, %1</source>
            <translation>阅片者的结论，%1</translation>
        </message>
        <message>
            <source>Another class …</source>
            <translation>另选结论 …</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <comment>class id – words</comment>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>Reason (required, printed in the report)</source>
            <translation>理由（必填，将印于报告）</translation>
        </message>
        <message>
            <source>Reason for another class</source>
            <translation>另选结论的理由</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Back to the rule's class</source>
            <translation>恢复规则结论</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <translation>缺项：%1</translation>
        </message>
        <message>
            <source>Rule %1 of the table “%2” gives %3</source>
            <translation>判定表“%2”的规则 %1 得出 %3</translation>
        </message>
        <message>
            <source>Overridden by the reader: %1</source>
            <translation>阅片者已更改：%1</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>未答</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1:%2</translation>
        </message>
    </context>
    <context>
        <name>hsg::Words</name>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>side · step</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Not assessable</source>
            <translation>无法评价</translation>
        </message>
        <message>
            <source>Phase unknown</source>
            <translation>时相未知</translation>
        </message>
        <message>
            <source>no class yet</source>
            <translation>尚无结论</translation>
        </message>
        <message>
            <source> + %1</source>
            <translation> + %1</translation>
        </message>
        <message>
            <source>unknown contrast</source>
            <translation>对比剂未知</translation>
        </message>
        <message>
            <source>none of these</source>
            <translation>以上均无</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1(%2)</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>phase · elapsed time</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分钟</translation>
        </message>
        <message>
            <source>acquisition time</source>
            <translation>采集时间</translation>
        </message>
        <message>
            <source>content time (may be late)</source>
            <translation>内容时间（可能偏晚）</translation>
        </message>
        <message>
            <source>series time (may be early)</source>
            <translation>序列时间（可能偏早）</translation>
        </message>
        <message>
            <source>study time (may be early)</source>
            <translation>检查时间（可能偏早）</translation>
        </message>
        <message>
            <source>end of injection, from the header</source>
            <translation>注药结束时间（影像头信息）</translation>
        </message>
        <message>
            <source>start of injection, from the header</source>
            <translation>注药开始时间（影像头信息）</translation>
        </message>
        <message>
            <source>clock mark</source>
            <translation>时间标记</translation>
        </message>
        <message>
            <source>entered by the reader</source>
            <translation>阅片者输入</translation>
        </message>
        <message>
            <source>no time</source>
            <translation>无时间</translation>
        </message>
        <message>
            <source>%1, provisional</source>
            <translation>%1(暂定)</translation>
        </message>
        <message>
            <source>last spill film (estimate)</source>
            <translation>末张溢出期片（估计）</translation>
        </message>
        <message>
            <source>last immediate film (estimate)</source>
            <translation>末张即时片（估计）</translation>
        </message>
        <message>
            <source>acq.</source>
            <translation>采集</translation>
        </message>
        <message>
            <source>content?</source>
            <translation>内容?</translation>
        </message>
        <message>
            <source>series?</source>
            <translation>序列?</translation>
        </message>
        <message>
            <source>study?</source>
            <translation>检查?</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>输入</translation>
        </message>
    </context>
<context>
    <name>hsg::ComparisonDriver</name>
    <message>
        <source>The report is signed: nothing more is kept.</source>
        <translation>报告已签名，不再保留。</translation>
    </message>
    <message>
        <source>A film of this comparison is no film of the reading.</source>
        <translation>对比中有图像不属于本次阅片。</translation>
    </message>
    <message>
        <source>Kept with the reading: %1</source>
        <translation>已随阅片保留：%1</translation>
    </message>
    <message>
        <source>Kept as evidence of “%1”: %2</source>
        <translation>已作为“%1”的依据保留：%2</translation>
    </message>
    <message>
        <source>The films of this comparison are not open.</source>
        <translation>该对比的图像未打开。</translation>
    </message>
</context>
<context>
    <name>hsg::ComparisonList</name>
    <message>
        <source>Kept comparisons</source>
        <translation>已保留的对比</translation>
    </message>
    <message>
        <source>for: %1</source>
        <translation>用于：%1</translation>
    </message>
    <message>
        <source>Goes back to this comparison</source>
        <translation>返回此对比</translation>
    </message>
    <message>
        <source>Takes it away (Ctrl+Z brings it back)</source>
        <translation>删除（Ctrl+Z 可恢复）</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>删除：%1</translation>
    </message>
</context>
<context>
    <name>hsg::Comparisons</name>
    <message>
        <source>Right cornu</source>
        <translation>右侧宫角</translation>
    </message>
    <message>
        <source>Left cornu</source>
        <translation>左侧宫角</translation>
    </message>
    <message>
        <source>One cornu, the same on both films</source>
        <translation>一侧宫角（两片须为同侧）</translation>
    </message>
    <message>
        <source>The other cornu</source>
        <translation>对侧宫角</translation>
    </message>
    <message>
        <source>Internal os of the cervix</source>
        <translation>宫颈内口</translation>
    </message>
    <message>
        <source>Upper end of the symphysis</source>
        <translation>耻骨联合上端</translation>
    </message>
    <message>
        <source>Lower end of the right sacroiliac joint</source>
        <translation>右侧骶髂关节下端</translation>
    </message>
    <message>
        <source>Lower end of the left sacroiliac joint</source>
        <translation>左侧骶髂关节下端</translation>
    </message>
    <message>
        <source>Lower end of one sacroiliac joint, the same on both films</source>
        <translation>一侧骶髂关节下端（两片须为同侧）</translation>
    </message>
    <message>
        <source>Lower end of the other sacroiliac joint</source>
        <translation>对侧骶髂关节下端</translation>
    </message>
    <message>
        <source>Difference: %1 − %2</source>
        <translation>相减：%1 − %2</translation>
    </message>
    <message>
        <source>Blend: %1 and %2</source>
        <translation>叠加：%1与%2</translation>
    </message>
    <message>
        <source>Swipe: %1 and %2</source>
        <translation>卷帘：%1与%2</translation>
    </message>
    <message>
        <source>Flicker: %1 and %2</source>
        <translation>闪烁：%1与%2</translation>
    </message>
    <message>
        <source>Side by side: %1 and %2</source>
        <translation>并排：%1与%2</translation>
    </message>
    <message>
        <source>registered automatically</source>
        <translation>自动配准</translation>
    </message>
    <message numerus="yes">
        <source>%n landmark(s)</source>
        <translation><numerusform>%n 个标志点</numerusform></translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未配准</translation>
    </message>
    <message>
        <source>%1 · residual not known</source>
        <translation>%1 · 残差不详</translation>
    </message>
    <message>
        <source>%1 · residual %2 px</source>
        <translation>%1 · 残差 %2 像素</translation>
    </message>
    <message>
        <source>%1 · residual %2 px (%3 mm)</source>
        <translation>%1 · 残差 %2 像素（%3 mm）</translation>
    </message>
</context>
</TS>
