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
        <message>
        <source>Drawing</source>
        <translation>示意图</translation>
    </message>
    <message>
        <source>Drawing of the tubes</source>
        <translation>输卵管示意图</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>假如？</translation>
    </message>
    <message>
        <source>What if? Change answers on trial</source>
        <translation>假如？试改答案</translation>
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
        <message>
            <source>Take frame %1 out of the strip</source>
            <translation>从胶片条移除第%1帧</translation>
        </message>
    </context>
    <context>
        <name>hsg::FilmTile</name>
        <message>
            <source>key image</source>
            <translation>关键影像</translation>
        </message>
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
        <message>
            <source>frame %1/%2</source>
            <translation>第%1/%2帧</translation>
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
            <source>↑ ↓ question · N not assessable · Backspace blank again · Ctrl+↓ next missing answer · Ctrl+PgUp/PgDn step · Ctrl+Z, Ctrl+Y undo, redo · Ctrl+E chosen mark or film as evidence · Ctrl+F show the evidence</source>
            <translation>↑ ↓ 问题 · N 无法评价 · Backspace 清空 · Ctrl+↓ 下一未答 · Ctrl+PgUp/PgDn 步骤 · Ctrl+Z、Ctrl+Y 撤销、重做 · Ctrl+E 以所选标注或影像为依据 · Ctrl+F 显示依据</translation>
        </message>
        <message>
            <source>Enter accept what is proposed, next open answer, next step · F2 normal for what these films show · ↑ ↓ question · N not assessable · Backspace blank again · Ctrl+↓ next missing answer · Ctrl+PgUp/PgDn step · Ctrl+Z, Ctrl+Y undo, redo · Ctrl+E chosen mark or film as evidence · P point on the film · Ctrl+F show the evidence · ? how to decide</source>
            <translation>Enter 接受建议、下一未答、下一步骤 · F2 影像所示均正常 · ↑ ↓ 问题 · N 无法评价 · Backspace 清空 · Ctrl+↓ 下一未答 · Ctrl+PgUp/PgDn 步骤 · Ctrl+Z、Ctrl+Y 撤销、重做 · Ctrl+E 以所选标注或影像为依据 · P 在影像上标点 · Ctrl+F 显示依据 · ? 判定方法</translation>
        </message>
        <message>
            <source>⌨ Enter accept, go on · F2 normal · N not assessable</source>
            <translation>⌨ Enter 接受、继续 · F2 正常 · N 无法评价</translation>
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
        <message>
            <source>date unknown</source>
            <translation>日期不详</translation>
        </message>
        <message>
            <source>EARLIER EXAMINATION · %1</source>
            <translation>既往检查 · %1</translation>
        </message>
        <message>
            <source>Not part of this reading.</source>
            <translation>不属于本次阅片。</translation>
        </message>
        <message>
            <source>No earlier examination is open</source>
            <translation>未打开既往检查</translation>
        </message>
        <message>
            <source>No film: %1</source>
            <translation>无此片：%1</translation>
        </message>
        <message>
            <source>before contrast</source>
            <translation>造影前</translation>
        </message>
        <message>
            <source>immediate film</source>
            <translation>即时片</translation>
        </message>
        <message>
            <source>after removal of the device</source>
            <translation>撤管后</translation>
        </message>
        <message>
            <source>delayed film</source>
            <translation>延迟片</translation>
        </message>
        <message>
            <source> or </source>
            <translation>或</translation>
        </message>
        <message>
            <source>%1 to %2 after contrast</source>
            <translation>造影后%1至%2</translation>
        </message>
        <message>
            <source>from %1 after contrast</source>
            <translation>造影后%1起</translation>
        </message>
        <message>
            <source>up to %1 after contrast</source>
            <translation>造影后%1内</translation>
        </message>
        <message>
            <source>described as %1</source>
            <translation>描述含“%1”</translation>
        </message>
        <message>
            <source>side %1</source>
            <translation>侧别%1</translation>
        </message>
        <message>
            <source>key image</source>
            <translation>关键影像</translation>
        </message>
        <message>
            <source>no key image</source>
            <translation>非关键影像</translation>
        </message>
        <message>
            <source>the film that counts</source>
            <translation>据以判断的延迟片</translation>
        </message>
        <message>
            <source>any film</source>
            <translation>任意影像</translation>
        </message>
        <message>
            <source>of examination %1 before this one</source>
            <translation>本次之前第%1次检查</translation>
        </message>
        <message>
            <source>; nor </source>
            <translation>；亦无</translation>
        </message>
        <message>
            <source>not used: no film for pane %1 (%2)</source>
            <translation>未采用：第%1格无片（%2）</translation>
        </message>
        <message>
            <source>pane %1 is empty: no %2</source>
            <translation>第%1格为空：无%2</translation>
        </message>
        <message>
            <source>pane %1 keeps its film: no %2</source>
            <translation>第%1格保留原片：无%2</translation>
        </message>
        <message>
            <source>pane %1 is left out: no %2</source>
            <translation>省略第%1格：无%2</translation>
        </message>
        <message>
            <source>pane %1 shows the next choice: no %2</source>
            <translation>第%1格显示次选影像：无%2</translation>
        </message>
        <message numerus="yes">
            <source>%n film(s) of the examination do not hang here</source>
            <translation>
                <numerusform>本次检查另有%n幅影像未挂出</numerusform>
            </translation>
        </message>
        <message>
            <source>As the guide wants</source>
            <translation>按向导</translation>
        </message>
        <message>
            <source>stage %1</source>
            <translation>第%1步</translation>
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
        <message>
        <source>Why?</source>
        <translation>依据？</translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation>依据？%1</translation>
    </message>
        <message>
            <source>To be shown on a film</source>
            <translation>需在影像上指明</translation>
        </message>
        <message>
            <source>Optional, not answered</source>
            <translation>选答，未回答</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>step: questions</comment>
            <translation>%1：%2</translation>
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
            <source>The answer rests on this film. Click (Ctrl+F): show it. Ctrl+E: take the active pane's film.</source>
            <translation>此回答依据该片。点击（Ctrl+F）：显示；Ctrl+E:改用当前窗格的片。</translation>
        </message>
        <message>
            <source>Evidence: %1</source>
            <translation>依据：%1</translation>
        </message>
        <message>
            <source>How to decide: %1</source>
            <translation>判定方法：%1</translation>
        </message>
        <message>
            <source>How to decide, with example films (? or Shift+F1)</source>
            <translation>判定方法及示例影像（? 或 Shift+F1）</translation>
        </message>
        <message>
            <source>▣ The film in the pane (Ctrl+E)</source>
            <translation>▣ 取当前窗格的影像（Ctrl+E）</translation>
        </message>
        <message>
            <source>⌖ Set a point (P)</source>
            <translation>⌖ 标点（P）</translation>
        </message>
        <message>
            <source>Click the place on the film, or move the cross hair with the arrow keys and press Enter</source>
            <translation>在影像上单击该处，或用方向键移动十字线后按 Enter</translation>
        </message>
        <message>
            <source>▲ Show the place on the film:</source>
            <translation>▲ 请在影像上指明部位：</translation>
        </message>
        <message>
            <source>▲ On which film?</source>
            <translation>▲ 依据哪张影像？</translation>
        </message>
        <message>
            <source>The answer rests on this film. Click (Ctrl+F): show it. Ctrl+E: take the active pane&apos;s film. P: set a point on it.</source>
            <translation>该答案以此影像为依据。单击（Ctrl+F）：显示。Ctrl+E：改用当前窗格的影像。P：在影像上标点。</translation>
        </message>
        <message>
            <source>optional, not answered</source>
            <translation>选答，未回答</translation>
        </message>
        <message>
            <source>proposed ← %1</source>
            <comment>source</comment>
            <translation>建议 ← %1</translation>
        </message>
        <message>
            <source>%1 ← %2, but %3 ← header: choose one</source>
            <translation>%1 ← %2，但 %3 ← 影像头信息：请选择</translation>
        </message>
        <message>
            <source>Earlier HSG: %1</source>
            <translation>既往造影：%1</translation>
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
        <message>
            <source>Films: follow the guide again</source>
            <translation>影像：恢复跟随向导</translation>
        </message>
        <message>
            <source>Next stage of the layouts</source>
            <translation>布局下一步骤</translation>
        </message>
        <message>
            <source>Previous stage of the layouts</source>
            <translation>布局上一步骤</translation>
        </message>
        <message>
            <source>Keep this arrangement as a layout</source>
            <translation>将当前排列保存为布局</translation>
        </message>
        <message>
            <source>Edit and share layouts</source>
            <translation>编辑和共享布局</translation>
        </message>
        <message>
            <source>Frame of the run into the strip</source>
            <translation>将序列当前帧加入胶片条</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Mark or film becomes evidence of the question</source>
            <translation>将标注或影像作为该问题的依据</translation>
        </message>
        <message>
            <source>Draw a point as evidence of the question</source>
            <translation>标出一点作为该问题的依据</translation>
        </message>
        <message>
        <source>Drawing of the tubes</source>
        <translation>输卵管示意图</translation>
    </message>
    <message>
        <source>What if? Change answers on trial</source>
        <translation>假如？试改答案</translation>
    </message>
    <message>
        <source>Technologist&apos;s sheet</source>
        <translation>技师记录单</translation>
    </message>
    <message>
        <source>Blinded second reading …</source>
        <translation>双盲二次阅片…</translation>
    </message>
    <message>
        <source>Films of the earlier examination beside</source>
        <translation>并列显示既往检查影像</translation>
    </message>
        <message>
            <source>How to decide this question</source>
            <translation>本问题的判定方法</translation>
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
        <message>
        <source>Why? (W)</source>
        <translation>依据（W）</translation>
    </message>
    <message>
        <source>Why? Every sentence with its reasons</source>
        <translation>逐句查看依据</translation>
    </message>
        <message>
            <source>Report and signature</source>
            <translation>报告与签署</translation>
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
        <message numerus="yes">
            <source>○ %n optional question(s) not answered</source>
            <translation>
                <numerusform>○ %n 项选答问题未回答</numerusform>
            </translation>
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
            <source>● %n required answer(s) missing</source>
            <translation>
                <numerusform>● %n 项必答未回答</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>○ %n optional question(s) not answered</source>
            <translation>
                <numerusform>○ %n 项选答未回答</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::StripCanvas</name>
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
        <message>
        <source>%1, %2</source>
        <comment>part of the drawing, side</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question: answer</comment>
        <translation>%1：%2</translation>
    </message>
        <message>
            <source>%1: %2</source>
            <comment>side: question</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 – show the place on the film</source>
            <translation>%1：请在影像上指明部位</translation>
        </message>
        <message>
            <source>%1 – on which film?</source>
            <translation>%1：依据哪张影像？</translation>
        </message>
        <message>
            <source>patient history</source>
            <translation>病史</translation>
        </message>
        <message>
            <source>admitting diagnosis</source>
            <translation>入院诊断</translation>
        </message>
        <message>
            <source>allergies</source>
            <translation>过敏史</translation>
        </message>
        <message>
            <source>contrast allergies</source>
            <translation>对比剂过敏史</translation>
        </message>
        <message>
            <source>content time</source>
            <translation>内容时间</translation>
        </message>
        <message>
            <source>contrast agent</source>
            <translation>对比剂</translation>
        </message>
        <message>
            <source>coded contrast agent</source>
            <translation>对比剂编码</translation>
        </message>
        <message>
            <source>iodine concentration</source>
            <translation>碘浓度</translation>
        </message>
        <message>
            <source>start of injection</source>
            <translation>注射开始</translation>
        </message>
        <message>
            <source>end of injection</source>
            <translation>注射结束</translation>
        </message>
        <message>
            <source>contrast dose</source>
            <translation>对比剂剂量</translation>
        </message>
        <message>
            <source>contrast volume</source>
            <translation>对比剂用量</translation>
        </message>
        <message>
            <source>dose-area product</source>
            <translation>剂量面积乘积</translation>
        </message>
        <message>
            <source>performed procedure</source>
            <translation>执行项目</translation>
        </message>
        <message>
            <source>protocol</source>
            <translation>检查方案</translation>
        </message>
        <message>
            <source>header</source>
            <translation>影像头信息</translation>
        </message>
        <message>
            <source>exposure time</source>
            <translation>曝光时间</translation>
        </message>
        <message>
            <source>last menstrual period</source>
            <translation>末次月经</translation>
        </message>
        <message>
            <source>medical alerts</source>
            <translation>医疗警示</translation>
        </message>
        <message>
            <source>number of frames</source>
            <translation>帧数</translation>
        </message>
        <message>
            <source>orientation</source>
            <translation>体位方向</translation>
        </message>
        <message>
            <source>patient comments</source>
            <translation>患者备注</translation>
        </message>
        <message>
            <source>pregnancy status</source>
            <translation>妊娠状态</translation>
        </message>
        <message>
            <source>reason for the study</source>
            <translation>检查原因</translation>
        </message>
        <message>
            <source>reason for the request</source>
            <translation>申请原因</translation>
        </message>
        <message>
            <source>reason for the visit</source>
            <translation>就诊原因</translation>
        </message>
        <message>
            <source>requested procedure</source>
            <translation>申请项目</translation>
        </message>
        <message>
            <source>study description</source>
            <translation>检查描述</translation>
        </message>
        <message>
            <source>number of exposures</source>
            <translation>曝光次数</translation>
        </message>
        <message>
            <source>fluoroscopy time</source>
            <translation>透视时间</translation>
        </message>
        <message>
            <source>technologist&apos;s sheet</source>
            <translation>技师记录单</translation>
        </message>
        <message>
            <source>technologist&apos;s sheet (%1)</source>
            <translation>技师记录单（%1）</translation>
        </message>
        <message>
            <source>header: %1</source>
            <translation>影像头信息：%1</translation>
        </message>
        <message>
            <source>Set as normal for what these films show</source>
            <translation>按“影像所示均正常”设定</translation>
        </message>
        <message>
            <source>Accepted from: %1</source>
            <translation>已接受，来源：%1</translation>
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
    <message>
        <source>time between unknown</source>
        <translation>间隔时间未知</translation>
    </message>
    <message>
        <source>A film has no time.</source>
        <translation>有图像没有时间。</translation>
    </message>
    <message>
        <source>%1 between the films</source>
        <translation>两片相隔 %1</translation>
    </message>
    <message>
        <source>By the times of the reading.</source>
        <translation>依据判读中的时间。</translation>
    </message>
    <message>
        <source>Taken at two consoles or sites: their clocks may differ.</source>
        <translation>摄于两台设备或两处机构：时钟可能不一致。</translation>
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
    <context>
        <name>hsg::HangingBar</name>
        <message>
            <source>Previous stage (,)</source>
            <translation>上一布局步骤（,）</translation>
        </message>
        <message>
            <source>Previous stage</source>
            <translation>上一布局步骤</translation>
        </message>
        <message>
            <source>Next stage (.)</source>
            <translation>下一布局步骤（.）</translation>
        </message>
        <message>
            <source>Next stage</source>
            <translation>下一布局步骤</translation>
        </message>
        <message>
            <source>Layouts…</source>
            <translation>布局…</translation>
        </message>
        <message>
            <source>Edit, order and share layouts (Ctrl+Shift+L)</source>
            <translation>编辑、排序和共享布局（Ctrl+Shift+L）</translation>
        </message>
        <message>
            <source>Name of the layout, then Enter</source>
            <translation>输入布局名称后按回车</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>布局名称</translation>
        </message>
        <message>
            <source>This frame of the run becomes a film of its own (Ins)</source>
            <translation>将序列中的这一帧作为单独影像（Ins）</translation>
        </message>
        <message>
            <source>Keep this arrangement as a layout (Ctrl+Shift+K)</source>
            <translation>将当前排列保存为布局（Ctrl+Shift+K）</translation>
        </message>
        <message>
            <source>● Following the guide</source>
            <translation>● 跟随阅片向导</translation>
        </message>
        <message>
            <source>○ Own arrangement</source>
            <translation>○ 自定义排列</translation>
        </message>
        <message>
            <source>The step of the guide chooses what hangs.</source>
            <translation>由向导的当前步骤决定所挂影像。</translation>
        </message>
        <message>
            <source>The guide does not change what hangs. Back to the guide: click, or Ctrl+Home.</source>
            <translation>向导不再改变所挂影像。点击此处或按 Ctrl+Home 恢复跟随向导。</translation>
        </message>
        <message>
            <source>Choose a layout</source>
            <translation>选择布局</translation>
        </message>
        <message>
            <source>＋ Frame %1 into the strip</source>
            <translation>＋ 第%1帧加入胶片条</translation>
        </message>
        <message>
            <source> (the guide&apos;s)</source>
            <translation>（向导所用）</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Kept as the layout “%1”.</source>
            <translation>已保存为布局“%1”。</translation>
        </message>
        <message>
            <source>Keep…</source>
            <translation>保存布局…</translation>
        </message>
    </context>
    <context>
        <name>hsg::HangingDriver</name>
        <message>
            <source>“%1” cannot be hung: %2</source>
            <translation>无法采用布局“%1”：%2</translation>
        </message>
    </context>
    <context>
        <name>hsg::HangingPreview</name>
        <message>
            <source>What would hang</source>
            <translation>挂片预览</translation>
        </message>
        <message>
            <source>keeps its film</source>
            <translation>保留原片</translation>
        </message>
        <message>
            <source>no film</source>
            <translation>无此片</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>省略此格</translation>
        </message>
    </context>
    <context>
        <name>hsg::LayoutShelf</name>
    <message>
        <source>larger than 256 KiB</source>
        <translation>大于 256 KiB</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法建立文件夹</translation>
    </message>
        <message>
            <source>Two layouts have the id “%1”; the first is used.</source>
            <translation>有两个布局的标识同为“%1”，采用第一个。</translation>
        </message>
        <message>
            <source>The layout could not be saved: %1</source>
            <translation>布局未能保存：%1</translation>
        </message>
        <message>
            <source>The layout is saved as a file.</source>
            <translation>布局已保存为文件。</translation>
        </message>
        <message>
            <source>The layout could not be removed: %1</source>
            <translation>布局未能删除：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n layout(s) taken over.</source>
            <translation>
                <numerusform>已导入%n个布局。</numerusform>
            </translation>
        </message>
        <message>
            <source>No layout was found.</source>
            <translation>未找到布局。</translation>
        </message>
    </context>
    <context>
        <name>hsg::LayoutsPage</name>
        <message>
            <source>Layouts of films</source>
            <translation>影像布局</translation>
        </message>
        <message>
            <source>Back to the reading (Esc)</source>
            <translation>返回阅片（Esc）</translation>
        </message>
        <message>
            <source>Layouts in their order</source>
            <translation>按顺序排列的布局</translation>
        </message>
        <message>
            <source>Hang it</source>
            <translation>挂片</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Undo delete</source>
            <translation>撤销删除</translation>
        </message>
        <message>
            <source>Further up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Further down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Name, English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>Name, Chinese</source>
            <translation>中文名称</translation>
        </message>
        <message>
            <source>the guide hangs this layout</source>
            <translation>向导采用此布局</translation>
        </message>
        <message>
            <source>Take over files…</source>
            <translation>导入文件…</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>导出为文件…</translation>
        </message>
        <message>
            <source>Shared folder…</source>
            <translation>共享文件夹…</translation>
        </message>
        <message>
            <source>No shared folder</source>
            <translation>不用共享文件夹</translation>
        </message>
        <message>
            <source> (the guide&apos;s)</source>
            <translation>（向导所用）</translation>
        </message>
        <message>
            <source> · own</source>
            <translation> · 自建</translation>
        </message>
        <message>
            <source> · shared</source>
            <translation> · 共享</translation>
        </message>
        <message>
            <source>Shared folder: %1</source>
            <translation>共享文件夹：%1</translation>
        </message>
        <message>
            <source>Your own layout: every change is kept at once.</source>
            <translation>自建布局：修改立即保存。</translation>
        </message>
        <message>
            <source>Cannot be changed here: copy it to make one of your own.</source>
            <translation>此布局不可修改，可复制后自行编辑。</translation>
        </message>
        <message>
            <source>… for %1 films, whatever it hangs for others</source>
            <translation>…仅用于%1影像，不论其他影像采用何种布局</translation>
        </message>
        <message>
            <source>Layouts to take over</source>
            <translation>选择要导入的布局</translation>
        </message>
        <message>
            <source>Save the layout</source>
            <translation>导出布局</translation>
        </message>
        <message>
            <source>Folder of shared layouts</source>
            <translation>共享布局所在文件夹</translation>
        </message>
    </context>
    <context>
        <name>hsg::RunFrame</name>
        <message>
            <source>The active pane shows no frame of a run that is not in the strip yet.</source>
            <translation>当前窗格没有可加入胶片条的序列帧。</translation>
        </message>
        <message>
            <source>Frame %1 is a film of the strip now.</source>
            <translation>第%1帧已作为单独影像加入胶片条。</translation>
        </message>
        <message>
            <source>Only a further frame of a run can be taken out of the strip.</source>
            <translation>只能移除序列中另外加入的帧。</translation>
        </message>
        <message numerus="yes">
            <source>Frame %1 is evidence of %n answer(s): it stays.</source>
            <translation>
                <numerusform>第%1帧是%n项答案的依据，予以保留。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::SelectorForm</name>
        <message>
            <source>Phase</source>
            <translation>时相</translation>
        </message>
        <message>
            <source>else</source>
            <translation>否则</translation>
        </message>
        <message>
            <source>Examination</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>from</source>
            <translation>自</translation>
        </message>
        <message>
            <source>From, minutes after contrast</source>
            <translation>造影后起始分钟</translation>
        </message>
        <message>
            <source>to</source>
            <translation>至</translation>
        </message>
        <message>
            <source>To, minutes after contrast</source>
            <translation>造影后截止分钟</translation>
        </message>
        <message>
            <source>Minutes after contrast</source>
            <translation>造影后分钟</translation>
        </message>
        <message>
            <source>Described as</source>
            <translation>描述包含</translation>
        </message>
        <message>
            <source>RPO, right oblique</source>
            <translation>RPO，右斜</translation>
        </message>
        <message>
            <source>Side in the header</source>
            <translation>标头侧别</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>设备类型</translation>
        </message>
        <message>
            <source>Key image</source>
            <translation>关键影像</translation>
        </message>
        <message>
            <source>Of several</source>
            <translation>多幅时取</translation>
        </message>
        <message>
            <source>Frame of a run</source>
            <translation>序列取帧</translation>
        </message>
        <message>
            <source>only the delayed film that counts</source>
            <translation>仅据以判断的延迟片</translation>
        </message>
        <message>
            <source>any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>本次</translation>
        </message>
        <message numerus="yes">
            <source>%n before this one</source>
            <translation>
                <numerusform>之前第%n次</numerusform>
            </translation>
        </message>
        <message>
            <source>key images only</source>
            <translation>仅关键影像</translation>
        </message>
        <message>
            <source>no key images</source>
            <translation>非关键影像</translation>
        </message>
        <message>
            <source>the best</source>
            <translation>最佳</translation>
        </message>
        <message>
            <source>the first</source>
            <translation>最早</translation>
        </message>
        <message>
            <source>the middle one</source>
            <translation>居中</translation>
        </message>
        <message>
            <source>the last</source>
            <translation>最晚</translation>
        </message>
        <message>
            <source>the one that stands for it</source>
            <translation>代表帧</translation>
        </message>
    </context>
    <context>
        <name>hsg::StageForm</name>
        <message>
            <source>Stage</source>
            <translation>布局步骤</translation>
        </message>
        <message>
            <source>Add a stage</source>
            <translation>添加步骤</translation>
        </message>
        <message>
            <source>Remove this stage</source>
            <translation>删除此步骤</translation>
        </message>
        <message>
            <source>Name of the stage</source>
            <translation>步骤名称</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Hung by the steps</source>
            <translation>对应向导步骤</translation>
        </message>
        <message>
            <source>Rows × columns</source>
            <translation>行×列</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>显示比例</translation>
        </message>
        <message>
            <source>equal millimetres</source>
            <translation>等毫米比例</translation>
        </message>
        <message>
            <source>each fills its pane</source>
            <translation>各自充满窗格</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>联动</translation>
        </message>
        <message>
            <source>as the reader has them</source>
            <translation>保持现状</translation>
        </message>
        <message>
            <source>these:</source>
            <translation>设为：</translation>
        </message>
        <message>
            <source>move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>窗宽窗位</translation>
        </message>
        <message>
            <source>turn</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>Compared</source>
            <translation>对比方式</translation>
        </message>
        <message>
            <source>side by side</source>
            <translation>并排</translation>
        </message>
        <message>
            <source>flicker</source>
            <translation>闪烁</translation>
        </message>
        <message>
            <source>swipe</source>
            <translation>划动</translation>
        </message>
        <message>
            <source>blend</source>
            <translation>融合</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>else</source>
            <translation>否则</translation>
        </message>
        <message>
            <source>If missing</source>
            <translation>缺片时</translation>
        </message>
        <message>
            <source>say so</source>
            <translation>注明缺片</translation>
        </message>
        <message>
            <source>keep the film that hangs</source>
            <translation>保留原片</translation>
        </message>
        <message>
            <source>leave the pane out</source>
            <translation>省略此格</translation>
        </message>
        <message>
            <source>pass the stage over</source>
            <translation>跳过此步骤</translation>
        </message>
        <message>
            <source>Polarity</source>
            <translation>黑白极性</translation>
        </message>
        <message>
            <source>contrast alike in all panes</source>
            <translation>各格对比剂黑白一致</translation>
        </message>
        <message>
            <source>as its console showed it</source>
            <translation>按设备原样</translation>
        </message>
        <message>
            <source>Grey window</source>
            <translation>窗宽窗位</translation>
        </message>
        <message>
            <source>as the reader left it</source>
            <translation>保持现状</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>of the header, %1</source>
            <translation>标头第%1组</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>第%1步（共%2步）</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Pane %1</source>
            <translation>第%1格</translation>
        </message>
        <message>
            <source>nothing else</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Other films…</source>
            <translation>其他影像…</translation>
        </message>
        <message>
            <source>Everything hangs as written.</source>
            <translation>全部按布局挂片。</translation>
        </message>
    </context>
    <context>
        <name>hsg::MarkLinks</name>
        <message>
            <source>The mark lies on no film of this reading.</source>
            <translation>该标注不在本次阅片的影像上。</translation>
        </message>
    </context>
<context>
    <name>hsg::SheetWords</name>
    <message>
        <source>R and L mark the patient&apos;s right and left. The report is a document of its own.</source>
        <translation>R、L 分别表示患者的右侧和左侧。诊断报告另行出具。</translation>
    </message>
    <message>
        <source>Hospital not stated</source>
        <translation>未注明医院</translation>
    </message>
    <message>
        <source>Name not stated</source>
        <translation>未注明姓名</translation>
    </message>
    <message>
        <source>no ID</source>
        <translation>无编号</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>未注明日期</translation>
    </message>
    <message>
        <source>Hysterosalpingography</source>
        <translation>子宫输卵管造影</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>检查号 %1</translation>
    </message>
    <message>
        <source>Contrast agent not stated</source>
        <translation>未注明对比剂</translation>
    </message>
    <message>
        <source>Contrast agent: %1</source>
        <translation>对比剂：%1</translation>
    </message>
    <message>
        <source>time of the injection not known</source>
        <translation>注射时间不明</translation>
    </message>
    <message>
        <source>injection ended %1</source>
        <translation>注射结束时间 %1</translation>
    </message>
    <message>
        <source>injection ended about %1 (estimate)</source>
        <translation>注射结束时间约 %1（估计）</translation>
    </message>
    <message>
        <source>Immediate film</source>
        <translation>即时片</translation>
    </message>
    <message>
        <source>Delayed film</source>
        <translation>延迟片</translation>
    </message>
    <message>
        <source>sides not confirmed</source>
        <translation>左右侧未确认</translation>
    </message>
    <message>
        <source>lossy compressed</source>
        <translation>有损压缩</translation>
    </message>
    <message>
        <source>identity of this examination not confirmed</source>
        <translation>此次检查的患者身份未确认</translation>
    </message>
    <message>
        <source>time not stated</source>
        <translation>未注明时间</translation>
    </message>
    <message>
        <source>time after the injection not known</source>
        <translation>距注射时间不明</translation>
    </message>
    <message>
        <source>%1 before the end of the injection</source>
        <translation>注射结束前 %1</translation>
    </message>
    <message>
        <source>%1 after the injection</source>
        <translation>注射后 %1</translation>
    </message>
    <message>
        <source>%1 (estimate)</source>
        <translation>%1（估计）</translation>
    </message>
    <message>
        <source>phase not known</source>
        <translation>期相不明</translation>
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
        <source>%1 years</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>other sex</source>
        <translation>其他性别</translation>
    </message>
</context>
<context>
    <name>hsg::SigningPage</name>
    <message>
        <source>Who signs the reports on this workstation. The name is written into every document that is signed; reports that are signed already stay as they are.</source>
        <translation>在此工作站上签署报告的人。姓名会写入所签署的每份文件；已签署的报告保持不变。</translation>
    </message>
    <message>
        <source>Name (family name^given name)</source>
        <translation>姓名（姓^名）</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Identifier, e.g. of the staff register</source>
        <translation>编号，例如工号</translation>
    </message>
    <message>
        <source>made by itself if it is left empty</source>
        <translation>留空则自动生成</translation>
    </message>
    <message>
        <source>No reader yet: the first signature asks for one.</source>
        <translation>尚无签署人：首次签署时会询问。</translation>
    </message>
    <message>
        <source>In force for the next signature.</source>
        <translation>下次签署时生效。</translation>
    </message>
    <message>
        <source>A name is needed; nothing has changed.</source>
        <translation>必须填写姓名；未作更改。</translation>
    </message>
</context>
<context>
    <name>HsgPlugin</name>
    <message>
        <source>Template of this reading</source>
        <translation>本次判读的模板</translation>
    </message>
    <message>
        <source>Use %1 %2</source>
        <translation>使用 %1 %2</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
</context>
<context>
    <name>hsg::BeginPage</name>
    <message>
        <source>Blinded second reading</source>
        <translation>双盲二次阅片</translation>
    </message>
    <message>
        <source>A second reader reads the same films without seeing the first reading: its answers, its report, its marks and its films of runs are hidden. Clock marks, the technologist&apos;s sheet and the earlier examination stay in view. Both readings are kept; if they differ in a class, a consensus decides.</source>
        <translation>第二阅片者在不了解首次阅片结果的情况下独立阅读同一组影像：首次阅片的答案、报告、标注及所选序列帧均被隐藏；时间标记、技师记录单和既往检查仍可查看。两次阅片均予保留；如结论分类不同，由共识阅片裁定。</translation>
    </message>
    <message>
        <source>Who reads?</source>
        <translation>由谁阅片？</translation>
    </message>
    <message>
        <source>Another reader …</source>
        <translation>其他阅片者…</translation>
    </message>
    <message>
        <source>Name (family name^given name)</source>
        <translation>姓名（姓^名）</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Identifier (e.g. staff number)</source>
        <translation>标识（如工号）</translation>
    </message>
    <message>
        <source>Hide the first reading and begin</source>
        <translation>隐藏首次阅片并开始</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
</context>
<context>
    <name>hsg::Conditions</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 of the other side</source>
        <translation>对侧%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>not</source>
        <translation>非</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>number of films %1</source>
        <translation>%1影像数</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>(delayed)</source>
        <translation>（延迟）</translation>
    </message>
    <message>
        <source>(immediate)</source>
        <translation>（即时）</translation>
    </message>
</context>
<context>
    <name>hsg::ConsensusPage</name>
    <message>
        <source>Consensus of two readings</source>
        <translation>两次阅片的共识</translation>
    </message>
    <message>
        <source>Back to the guide (Esc)</source>
        <translation>返回引导（Esc）</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>第一阅片者</translation>
    </message>
    <message>
        <source>&lt;b&gt;Consensus.&lt;/b&gt; Both readings are kept as they are. Answers that agree stay; each that differs is decided here.</source>
        <translation>&lt;b&gt;共识阅片。&lt;/b&gt;两次阅片均原样保留。一致的答案保留，不一致的答案在此逐项裁定。</translation>
    </message>
    <message>
        <source>Begin the consensus</source>
        <translation>开始共识阅片</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Consensus.&lt;/b&gt; %n answer(s) to be decided.</source>
        <translation>
            <numerusform>&lt;b&gt;共识阅片。&lt;/b&gt;尚有%n项待裁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Consensus.&lt;/b&gt; Every answer that differed is decided.</source>
        <translation>&lt;b&gt;共识阅片。&lt;/b&gt;不一致的答案均已裁定。</translation>
    </message>
    <message>
        <source>This reading</source>
        <translation>本次阅片</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识</translation>
    </message>
    <message>
        <source>Classes of both readers</source>
        <translation>两位阅片者的结论分类</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reader: answer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: take the answer of %2: %3</source>
        <translation>%1：采用%2的答案：%3</translation>
    </message>
    <message>
        <source>Otherwise …</source>
        <translation>另作答…</translation>
    </message>
    <message>
        <source>%1: another answer, in the form</source>
        <translation>%1：在表单中另作答</translation>
    </message>
</context>
<context>
    <name>hsg::GroundView</name>
    <message>
        <source>What if? %1, on trial</source>
        <translation>假如？试改“%1”</translation>
    </message>
    <message>
        <source>Try it beside the present reading …</source>
        <translation>与当前阅片对照试改…</translation>
    </message>
</context>
<context>
    <name>hsg::PartMenu</name>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>In the form: %1 (%2)</source>
        <translation>在表单中：%1(%2)</translation>
    </message>
    <message>
        <source>Blank again</source>
        <translation>清除答案</translation>
    </message>
</context>
<context>
    <name>hsg::PriorBox</name>
    <message>
        <source>Earlier examination</source>
        <translation>既往检查</translation>
    </message>
    <message>
        <source>Films beside</source>
        <translation>并列影像</translation>
    </message>
    <message>
        <source>Hang the films of the earlier examination beside the present ones</source>
        <translation>将既往检查影像与本次影像并列显示</translation>
    </message>
    <message>
        <source>Same patient</source>
        <translation>同一患者</translation>
    </message>
    <message>
        <source>Another patient</source>
        <translation>非同一患者</translation>
    </message>
    <message>
        <source>Earlier HSG %1</source>
        <translation>既往HSG %1</translation>
    </message>
    <message>
        <source>(no date)</source>
        <translation>（无日期）</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n项答案有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>not read here</source>
        <translation>未在本工作站阅片</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>签发：%1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>question: then → now</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>An earlier report may be of this patient. Its header:</source>
        <translation>一份既往报告可能属于该患者，其信息为：</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>本次：%1</translation>
    </message>
    <message>
        <source>Earlier HSG %1: the same patient?</source>
        <translation>既往HSG %1：是否同一患者？</translation>
    </message>
</context>
<context>
    <name>hsg::ReaderBanner</name>
    <message>
        <source>Second reading</source>
        <translation>二次阅片</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Leave the second reading; its draft stays</source>
        <translation>离开二次阅片，草稿保留</translation>
    </message>
    <message>
        <source>&lt;b&gt;BLINDED SECOND READING&lt;/b&gt; by %1. The first reading is hidden.</source>
        <translation>&lt;b&gt;双盲二次阅片&lt;/b&gt;:%1。首次阅片已隐藏。</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Answers are missing or contradict each other.</source>
        <translation>尚有未答或相互矛盾的项目。</translation>
    </message>
    <message>
        <source>Read twice independently: %1 comes to the same classes.</source>
        <translation>两次独立阅片：%1的结论分类一致。</translation>
    </message>
    <message>
        <source>The blinded second reading by %1 differs: %2.</source>
        <translation>%1的双盲二次阅片结论不同：%2。</translation>
    </message>
    <message>
        <source>A blinded second reading by %1 is there. It opens when this reading is complete.</source>
        <translation>%1已提交双盲二次阅片，本次阅片完成后方可查看。</translation>
    </message>
    <message>
        <source>Consensus …</source>
        <translation>共识…</translation>
    </message>
    <message>
        <source>Consensus of two independent readings: %1 and %2.</source>
        <translation>两次独立阅片的共识：%1与%2。</translation>
    </message>
    <message>
        <source>Side by side …</source>
        <translation>并列对照…</translation>
    </message>
    <message>
        <source>It was handed in after the signature: it is kept, and the signed report stays as it is.</source>
        <translation>该阅片在签发后提交：予以保留，已签发报告不变。</translation>
    </message>
</context>
<context>
    <name>hsg::SecondReadings</name>
    <message>
        <source>A second reading is open already.</source>
        <translation>二次阅片已打开。</translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>未打开检查。</translation>
    </message>
    <message>
        <source>The second reader must be another one than the first.</source>
        <translation>第二阅片者不能与第一阅片者相同。</translation>
    </message>
    <message>
        <source>A second reading was handed in already.</source>
        <translation>二次阅片已提交。</translation>
    </message>
    <message>
        <source>Answers could not be saved yet.</source>
        <translation>答案尚未保存。</translation>
    </message>
    <message>
        <source>Marks on the films could not be saved yet. Try again.</source>
        <translation>影像标注尚未保存，请重试。</translation>
    </message>
    <message>
        <source>A blinded reading is handed in, not signed.</source>
        <translation>双盲阅片只提交，不签发。</translation>
    </message>
    <message>
        <source>Answers are missing or contradict each other.</source>
        <translation>尚有未答或相互矛盾的项目。</translation>
    </message>
    <message>
        <source>The reading could not be saved.</source>
        <translation>阅片未能保存。</translation>
    </message>
    <message>
        <source>The second reading is handed in.</source>
        <translation>二次阅片已提交。</translation>
    </message>
</context>
<context>
    <name>hsg::SentenceList</name>
    <message>
        <source>Report, sentence by sentence, with reasons</source>
        <translation>逐句报告及其依据</translation>
    </message>
    <message>
        <source>How the report was made</source>
        <translation>报告的生成依据</translation>
    </message>
    <message>
        <source>Return opens why</source>
        <translation>按回车查看依据</translation>
    </message>
</context>
<context>
    <name>hsg::TechnologistPage</name>
    <message numerus="yes">
        <source>Sheet of %1, %2: %n entry(s)</source>
        <translation>
            <numerusform>%1的记录单，%2：%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Technologist&apos;s sheet</source>
        <translation>技师记录单</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>完成（Esc）</translation>
    </message>
    <message>
        <source>Every entry is kept at once. The reader sees it as a proposal of yours and accepts it.</source>
        <translation>每项输入即时保存。阅片医师将其视为您的建议，由医师确认后生效。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Name of the technologist</source>
        <translation>技师姓名</translation>
    </message>
    <message>
        <source>The template asks nothing of the technologist.</source>
        <translation>该模板没有需要技师填写的项目。</translation>
    </message>
    <message>
        <source>The report is signed: the sheet is closed.</source>
        <translation>报告已签发，记录单已关闭。</translation>
    </message>
    <message>
        <source>Your name first.</source>
        <translation>请先填写姓名。</translation>
    </message>
</context>
<context>
    <name>hsg::Trial</name>
    <message>
        <source>no class</source>
        <translation>无分类</translation>
    </message>
    <message>
        <source>no class until answered: %1</source>
        <translation>回答以下问题前无分类：%1</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>In the trial</source>
        <translation>试改后</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>检查结论</translation>
    </message>
    <message>
        <source>Missing answers</source>
        <translation>未答项</translation>
    </message>
    <message>
        <source>Limitations and warnings stay the same.</source>
        <translation>局限与警示不变。</translation>
    </message>
    <message>
        <source>Limitations and warnings that go (−) or come (+):</source>
        <translation>消失（−）或新增（+）的局限与警示：</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hsg::TrialPage</name>
    <message>
        <source>What if? A trial: nothing is written</source>
        <translation>假如？试改：不写入任何内容</translation>
    </message>
    <message>
        <source>&lt;b&gt;TRIAL – what if?&lt;/b&gt; Nothing here is written, signed or counted.</source>
        <translation>&lt;b&gt;试改——假如？&lt;/b&gt;此处内容不写入、不签发、不计入。</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开（Esc）</translation>
    </message>
    <message>
        <source>What would follow, beside what follows now</source>
        <translation>试改后的结论与当前结论对照</translation>
    </message>
    <message>
        <source>Question to change on trial</source>
        <translation>要试改的问题</translation>
    </message>
    <message>
        <source>Undo all changes</source>
        <translation>撤销全部试改</translation>
    </message>
    <message>
        <source>Back to this</source>
        <translation>恢复原答案</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>In the reading: %1</source>
        <translation>原阅片：%1</translation>
    </message>
    <message>
        <source>Back to the answer of the reading: %1</source>
        <translation>恢复原阅片答案：%1</translation>
    </message>
    <message>
        <source>Change another answer …</source>
        <translation>试改其他答案…</translation>
    </message>
</context>
<context>
    <name>hsg::TubeDiagram</name>
    <message>
        <source>Drawing of the uterus and the tubes; the patient&apos;s right is on your left</source>
        <translation>子宫输卵管示意图；患者右侧位于图左侧</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>hsg::Why</name>
    <message>
        <source>Row %1 of the table “%2” gives: %3</source>
        <translation>表“%2”第%1行得出：%3</translation>
    </message>
    <message>
        <source>Overridden by the reader: %1</source>
        <translation>阅片医师改判：%1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则%1</translation>
    </message>
    <message>
        <source>said when: %1</source>
        <translation>条件：%1</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>what if?</source>
        <translation>假如？</translation>
    </message>
    <message>
        <source>It rests on no answer: the template says it, or the films and headers do.</source>
        <translation>不依据任何答案：由模板、影像或头信息给出。</translation>
    </message>
    <message>
        <source>It rests on the films and their times.</source>
        <translation>依据影像及其时间。</translation>
    </message>
</context>
    <context>
        <name>hsg::ActBox</name>
        <message>
            <source>%1: %2</source>
            <comment>question: answer</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>← %1</source>
            <comment>source of a proposal</comment>
            <translation>← %1</translation>
        </message>
        <message numerus="yes">
            <source>Accept %n proposed answer(s) (Enter)</source>
            <translation>
                <numerusform>接受 %n 项建议的答案（Enter）</numerusform>
            </translation>
        </message>
        <message>
            <source>Stays open, its film does not exist: %1</source>
            <translation>无相应影像，仍待回答：%1</translation>
        </message>
        <message numerus="yes">
            <source>Normal for what these films show: %n answer(s) (F2)</source>
            <translation>
                <numerusform>影像所示均正常：%n 项答案（F2）</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::CardWindow</name>
        <message>
            <source>How to decide: %1</source>
            <translation>判定方法：%1</translation>
        </message>
        <message>
            <source>How to decide</source>
            <translation>如何判定</translation>
        </message>
        <message>
            <source>What the delayed film changes</source>
            <translation>延迟片带来的变化</translation>
        </message>
        <message>
            <source>Looks alike</source>
            <translation>易混淆的表现</translation>
        </message>
        <message>
            <source>Example films are computed, not of a patient. Seen from the front: her right is at the left edge.</source>
            <translation>示例影像由计算生成，并非患者影像。正面观：患者右侧位于图像左缘。</translation>
        </message>
        <message>
            <source>Close (?)</source>
            <translation>关闭（?）</translation>
        </message>
        <message>
            <source>There is no such example.</source>
            <translation>没有此示例。</translation>
        </message>
        <message>
            <source>The film is being made …</source>
            <translation>正在生成影像……</translation>
        </message>
        <message>
            <source>Immediate: %1</source>
            <translation>即时片：%1</translation>
        </message>
        <message>
            <source>No immediate film</source>
            <translation>无即时片</translation>
        </message>
        <message>
            <source>Delayed: %1</source>
            <translation>延迟片：%1</translation>
        </message>
        <message>
            <source>Delayed</source>
            <translation>延迟片</translation>
        </message>
        <message>
            <source>No delayed film</source>
            <translation>无延迟片</translation>
        </message>
    </context>
    <context>
        <name>hsg::GroupFrame</name>
        <message>
            <source>✓ complete</source>
            <translation>✓ 已完成</translation>
        </message>
        <message>
            <source>● %1 of %2 open</source>
            <translation>● %2 项中 %1 项待答</translation>
        </message>
    </context>
    <context>
        <name>hsg::UrgentBlock</name>
        <message numerus="yes">
            <source>%n answer(s) missing</source>
            <translation>
                <numerusform>%n 项未回答</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: show or hide the questions</source>
            <translation>%1：显示或收起问题</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>nothing required is open</source>
            <translation>必答项均已回答</translation>
        </message>
    </context>
</TS>
