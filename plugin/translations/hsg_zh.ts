<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <message>
            <source>Use frame %1 (frame %2 is evidence: it stays)</source>
            <translation>改用第 %1 帧(第 %2 帧已作为依据,予以保留)</translation>
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
        <translation>盲法二次阅片…</translation>
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
            <source>, </source>
            <comment>between the items of a list</comment>
            <translation>、</translation>
        </message>
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
    <name>hsg::ReadingWindow</name>
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
        <translation>盲法二次阅片</translation>
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
        <message>
            <source>not read</source>
            <translation>未判读</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>未记录</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>side, contrast residue</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>no plain film</source>
            <translation>无平片</translation>
        </message>
        <message>
            <source>plain film: not answered</source>
            <translation>平片：未答</translation>
        </message>
        <message>
            <source>plain film: not assessable</source>
            <translation>平片：不能评价</translation>
        </message>
        <message>
            <source>plain film: residue of old contrast</source>
            <translation>平片：陈旧对比剂残留</translation>
        </message>
        <message>
            <source>plain film: no old contrast</source>
            <translation>平片：未见陈旧对比剂</translation>
        </message>
        <message>
            <source>Contrast residue</source>
            <translation>对比剂残留</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>前次</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>本次</translation>
        </message>
        <message>
            <source>Taken for the same patient by the reader: the headers differ.</source>
            <translation>由判读医师认定为同一患者：两次影像头信息不一致。</translation>
        </message>
        <message>
            <source>%1: then %2, now %3</source>
            <comment>side or contrast residue</comment>
            <translation>%1：前次 %2，本次 %3</translation>
        </message>
        <message>
            <source>. </source>
            <translation>。</translation>
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
        <translation>&lt;b&gt;盲法二次阅片&lt;/b&gt;：%1。首次阅片已隐藏。</translation>
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
        <translation>%1的盲法二次阅片结论不同：%2。</translation>
    </message>
    <message>
        <source>A blinded second reading by %1 is there. It opens when this reading is complete.</source>
        <translation>%1已提交盲法二次阅片，本次阅片完成后方可查看。</translation>
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
        <translation>盲法阅片只提交，不签发。</translation>
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
        <message>
            <source>The report is being signed: begin when it is.</source>
            <translation>报告正在签发：签发完成后再开始。</translation>
        </message>
        <message>
            <source>Marks on the films could not be saved yet: this study stays closed. Open it again.</source>
            <translation>影像上的标注尚未保存：此检查暂不打开，请稍后重新打开。</translation>
        </message>
        <message>
            <source>The draft of the blinded reading by %1 is not there any more: the first reading is opened.</source>
            <translation>%1 的盲法判读草稿已不存在：现打开第一次判读。</translation>
        </message>
        <message>
            <source>The second reading by %1 is handed in and kept. It joins this reading when it is opened where it can be changed.</source>
            <translation>%1 的第二次判读已提交并保存。待此判读在可修改处打开时并入。</translation>
        </message>
        <message>
            <source>Clock marks or entries of the technologist&apos;s sheet were made beside the blinded reading: they are kept there and are no part of this one.</source>
            <translation>盲法判读期间标记的时刻或技师记录保存在该判读中，不属于本次判读。</translation>
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
    <context>
        <name>hsg::editor::CodeField</name>
        <message>
            <source>name of the code</source>
            <translation>编码名称</translation>
        </message>
        <message>
            <source>Make this code</source>
            <translation>新建此编码</translation>
        </message>
        <message>
            <source>value (at most 16)</source>
            <translation>码值（至多16个字符）</translation>
        </message>
        <message>
            <source>scheme</source>
            <translation>编码体系</translation>
        </message>
        <message>
            <source>meaning (English)</source>
            <translation>含义（英文）</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ComparePage</name>
        <message>
            <source>The draft, held against</source>
            <translation>草稿对照</translation>
        </message>
        <message>
            <source>Which differences</source>
            <translation>显示哪些差异</translation>
        </message>
        <message>
            <source>every difference</source>
            <translation>全部差异</translation>
        </message>
        <message>
            <source>only what may change a conclusion</source>
            <translation>仅可能改变结论的</translation>
        </message>
        <message>
            <source>only words</source>
            <translation>仅文字</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>The draft has errors: mend them first.</source>
            <translation>草稿有错误：请先改正。</translation>
        </message>
        <message>
            <source>Comparing …</source>
            <translation>正在比较……</translation>
        </message>
        <message>
            <source>That version cannot be read any more.</source>
            <translation>该版本已无法读取。</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>taken away</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>stood before %1, stands before %2</source>
            <translation>原在 %1 之前，现在 %2 之前</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>may change a conclusion</source>
            <translation>可能改变结论</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n 处差异</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>没有差异。</translation>
        </message>
        <message>
            <source>Nothing of that kind differs.</source>
            <translation>没有此类差异。</translation>
        </message>
        <message>
            <source>the first %1 of %2 differences</source>
            <translation>%2 处差异中的前 %1 处</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::EditPage</name>
        <message>
            <source>Form</source>
            <translation>表单</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>line %1, column %2</source>
            <translation>第 %1 行，第 %2 列</translation>
        </message>
        <message>
            <source>change of %1</source>
            <translation>修改 %1</translation>
        </message>
        <message>
            <source>This file is inherited. Change its parts on the page “Form”: only the change is kept.</source>
            <translation>此文件为继承而来。请在“表单”页修改：只保存改动部分。</translation>
        </message>
        <message>
            <source>Form or file</source>
            <translation>表单或文件</translation>
        </message>
        <message>
            <source>Answers for the sample cases to what this template asks beyond its base, for instance:</source>
            <translation>为示例病例作答该模板新增的问题，例如：</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::EditorDoor</name>
        <message>
            <source>Template editor</source>
            <translation>模板编辑器</translation>
        </message>
        <message>
            <source>Template editor…</source>
            <translation>模板编辑器…</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::EditorWindow</name>
        <message>
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Try and activate</source>
            <translation>试运行与启用</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>导入导出</translation>
        </message>
        <message>
            <source>Template editor</source>
            <translation>模板编辑器</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>● not saved; kept safe here</source>
            <translation>● 未保存；已在本机安全留存</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Ctrl+Z: %1</source>
            <translation>Ctrl+Z：%1</translation>
        </message>
        <message>
            <source>Ctrl+Y: %1</source>
            <translation>Ctrl+Y：%1</translation>
        </message>
        <message>
            <source>Your changes are only on the screen: %1</source>
            <translation>您的修改仅在屏幕上：%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ExchangeFormats</name>
        <message>
            <source>MRRT template (HTML)</source>
            <translation>MRRT 模板（HTML）</translation>
        </message>
        <message>
            <source>MRRT templates (*.html *.htm *.xml)</source>
            <translation>MRRT 模板 (*.html *.htm *.xml)</translation>
        </message>
        <message>
            <source>MRRT template (IHE)</source>
            <translation>MRRT 模板（IHE）</translation>
        </message>
        <message>
            <source>For report systems that read IHE MRRT: questions, options and codes; no rules.</source>
            <translation>供支持 IHE MRRT 的报告系统使用：问题、选项和编码；不含规则。</translation>
        </message>
        <message>
            <source>FHIR Questionnaire (R4)</source>
            <translation>FHIR 问卷（R4）</translation>
        </message>
        <message>
            <source>Every language in one file; conditions where FHIR can say them.</source>
            <translation>各语言同在一个文件；FHIR 能表达的条件一并导出。</translation>
        </message>
        <message>
            <source>RadElement (ACR/RSNA)</source>
            <translation>RadElement（ACR/RSNA）</translation>
        </message>
        <message>
            <source>Questions as common data elements, a set for each step.</source>
            <translation>问题作为通用数据元，每个步骤一组。</translation>
        </message>
        <message>
            <source>JSON Schema of its readings</source>
            <translation>阅片数据的 JSON Schema</translation>
        </message>
        <message>
            <source>For programs that write or check readings of this template.</source>
            <translation>供写入或校验本模板阅片数据的程序使用。</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ExchangePage</name>
        <message>
            <source>What became of what</source>
            <translation>各项处理结果</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>What</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Bring a template in</source>
            <translation>导入模板</translation>
        </message>
        <message>
            <source>It becomes a template of the department with status DRAFT. Scripts and links of the file are never run or loaded; what is taken, repaired or left out is listed with its line.</source>
            <translation>导入后成为本科室的模板，状态为草稿。文件中的脚本和链接绝不运行或加载；采用、修复、舍弃的内容逐行列出。</translation>
        </message>
        <message>
            <source>%1…</source>
            <translation>%1…</translation>
        </message>
        <message>
            <source>Hand this template out</source>
            <translation>导出此模板</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Language of the file</source>
            <translation>文件语言</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>另存为文件…</translation>
        </message>
        <message>
            <source>Open a template first.</source>
            <translation>请先打开一个模板。</translation>
        </message>
        <message>
            <source>Reading %1 …</source>
            <translation>正在读取 %1 ……</translation>
        </message>
        <message>
            <source>The file cannot be read, or is too large.</source>
            <translation>文件无法读取，或过大。</translation>
        </message>
        <message>
            <source>Not taken: see why below.</source>
            <translation>未导入：原因见下。</translation>
        </message>
        <message>
            <source>Taken as the template %1. Go on with it on the page “Edit”.</source>
            <translation>已导入为模板 %1。请在“编辑”页继续。</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>repaired</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>舍弃</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒绝</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::Field</name>
        <message>
            <source>change of “%1”</source>
            <translation>修改“%1”</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::FlagField</name>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::FormMaker</name>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Three numbers. Words: the last one grows; thresholds, rules and questions: the middle one.</source>
            <translation>三个数字。只改文字：末位加一；改阈值、规则或问题：中间一位加一。</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>A template becomes ACTIVE on the page “Try and activate”, after its dry run.</source>
            <translation>模板须在“试运行与启用”页经试运行后启用。</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Each is a folder with the same words: en, zh, fr …</source>
            <translation>每种语言一个文件夹，词条相同：en、zh、fr……</translation>
        </message>
        <message>
            <source>Title of the report</source>
            <translation>报告标题</translation>
        </message>
        <message>
            <source>Decision table in force</source>
            <translation>所用决策表</translation>
        </message>
        <message>
            <source>Clock marks</source>
            <translation>时间标记</translation>
        </message>
        <message>
            <source>Moments that the reader can set: end of injection, device out …</source>
            <translation>阅片者可设定的时刻：注射结束、拔管……</translation>
        </message>
        <message>
            <source>Zero of time</source>
            <translation>时间零点</translation>
        </message>
        <message>
            <source>The clock mark that all delays are counted from</source>
            <translation>所有延迟时间由此标记起算</translation>
        </message>
        <message>
            <source>Reasons for “not assessable”</source>
            <translation>“无法评价”的原因</translation>
        </message>
        <message>
            <source>Words of the reason “%1”</source>
            <translation>原因“%1”的文字</translation>
        </message>
        <message>
            <source>Built on</source>
            <translation>基于</translation>
        </message>
        <message>
            <source>The folder of the template that this one changes</source>
            <translation>此模板所修改的原模板文件夹</translation>
        </message>
        <message>
            <source>What it is called</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>A number, yes or no, or a code</source>
            <translation>数字、yes/no 或代码</translation>
        </message>
        <message>
            <source>Unit (UCUM)</source>
            <translation>单位（UCUM）</translation>
        </message>
        <message>
            <source>mL, min, mm, d, deg; 1 for a bare number; empty for yes or no</source>
            <translation>mL、min、mm、d、deg；无单位的数填 1；yes/no 留空</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Where the threshold comes from: guideline, paper, or the department’s decision</source>
            <translation>阈值出处：指南、文献或科室决定</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>有效起始</translation>
        </message>
        <message>
            <source>min after the end of injection</source>
            <translation>分钟（注射结束后）</translation>
        </message>
        <message>
            <source>Best from, to</source>
            <translation>最佳时段</translation>
        </message>
        <message>
            <source>Two numbers, minutes</source>
            <translation>两个数，分钟</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效截止</translation>
        </message>
        <message>
            <source>min</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Later is “too late”</source>
            <translation>更晚即“过晚”</translation>
        </message>
        <message>
            <source>Without it a later film stays valid</source>
            <translation>不选则更晚的片仍有效</translation>
        </message>
        <message>
            <source>Weak from</source>
            <translation>可靠性下降始于</translation>
        </message>
        <message>
            <source>From here the absence of contrast alone is weak</source>
            <translation>此后仅凭无造影剂残留，依据不足</translation>
        </message>
        <message>
            <source>Provisional from</source>
            <translation>暂定起始</translation>
        </message>
        <message>
            <source>From here to “valid from” the film counts provisionally</source>
            <translation>由此至“有效起始”之间的片暂定采用</translation>
        </message>
        <message>
            <source>Shortest step</source>
            <translation>最短间隔</translation>
        </message>
        <message>
            <source>A further delayed film that follows sooner adds nothing</source>
            <translation>间隔更短的后续延迟片无新增信息</translation>
        </message>
        <message>
            <source>Names of the agent</source>
            <translation>造影剂名称</translation>
        </message>
        <message>
            <source>Searched in Contrast/Bolus Agent (0018,0010)</source>
            <translation>在 Contrast/Bolus Agent (0018,0010) 中查找</translation>
        </message>
        <message>
            <source>Codes of the agent</source>
            <translation>造影剂编码</translation>
        </message>
        <message>
            <source>SCHEME:VALUE of (0018,0012)</source>
            <translation>(0018,0012) 的 体系:码值</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>变体</translation>
        </message>
        <message>
            <source>Other minutes on a condition</source>
            <translation>满足条件时采用其他时限</translation>
        </message>
        <message>
            <source>What the step is called</source>
            <translation>步骤名称</translation>
        </message>
        <message>
            <source>Once for each side</source>
            <translation>左右各一次</translation>
        </message>
        <message>
            <source>Cannot wait</source>
            <translation>不可延误</translation>
        </message>
        <message>
            <source>Shown above everything else as soon as one of its questions is asked</source>
            <translation>其中任一问题出现时，即置于最前</translation>
        </message>
        <message>
            <source>Films that it hangs</source>
            <translation>所挂影像</translation>
        </message>
        <message>
            <source>{left: [phases], right: [phases]}; layouts say more</source>
            <translation>{left: [期相], right: [期相]}；布局可更详细</translation>
        </message>
        <message>
            <source>Words in the guide</source>
            <translation>引导中的文字</translation>
        </message>
        <message>
            <source>Words inside a sentence (optional)</source>
            <translation>句中用词（可选）</translation>
        </message>
        <message>
            <source>Definition (optional)</source>
            <translation>定义（可选）</translation>
        </message>
        <message>
            <source>Key in the guide</source>
            <translation>引导中的按键</translation>
        </message>
        <message>
            <source>One character; left out: its position</source>
            <translation>一个字符；不填则按次序</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>How to decide</source>
            <translation>如何判断</translation>
        </message>
        <message>
            <source>What the delayed film changes</source>
            <translation>延迟片的意义</translation>
        </message>
        <message>
            <source>Look-alikes</source>
            <translation>易混淆表现</translation>
        </message>
        <message>
            <source>Sample cases</source>
            <translation>示例病例</translation>
        </message>
        <message>
            <source>Their film pairs illustrate the card</source>
            <translation>以其片对说明此卡</translation>
        </message>
        <message>
            <source>Caption of “%1”</source>
            <translation>“%1”的图注</translation>
        </message>
        <message>
            <source>Worked out</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>once for the examination</source>
            <translation>整个检查一次</translation>
        </message>
        <message>
            <source>for each side</source>
            <translation>左右各一次</translation>
        </message>
        <message>
            <source>A condition, a number, or one of the codes below</source>
            <translation>条件、数字或下列代码之一</translation>
        </message>
        <message>
            <source>Codes it can have</source>
            <translation>可取代码</translation>
        </message>
        <message>
            <source>Left out: a truth value or a number</source>
            <translation>不填：真假值或数字</translation>
        </message>
        <message>
            <source>The question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Definition shown with it (optional)</source>
            <translation>随附定义（可选）</translation>
        </message>
        <message>
            <source>Kind of answer</source>
            <translation>答案类型</translation>
        </message>
        <message>
            <source>one of the options</source>
            <translation>单选</translation>
        </message>
        <message>
            <source>several of the options, or none</source>
            <translation>多选或“均无”</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>free text</source>
            <translation>自由文本</translation>
        </message>
        <message>
            <source>Must be answered</source>
            <translation>必答</translation>
        </message>
        <message>
            <source>Asked only when</source>
            <translation>仅在此时询问</translation>
        </message>
        <message>
            <source>Left out: always. It may read only what is asked earlier.</source>
            <translation>不填：总是询问。只能引用在前的问题。</translation>
        </message>
        <message>
            <source>Code of the question</source>
            <translation>问题编码</translation>
        </message>
        <message>
            <source>Proposed from the header</source>
            <translation>由影像头信息建议</translation>
        </message>
        <message>
            <source>In order of trust: [{attribute: ContrastBolusVolume}]. It counts when the reader accepts it.</source>
            <translation>按可信度排列：[{attribute: ContrastBolusVolume}]。阅片者接受后才算数。</translation>
        </message>
        <message>
            <source>In the report</source>
            <translation>报告中的表述</translation>
        </message>
        <message>
            <source>Smallest</source>
            <translation>最小值</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>Decimals</source>
            <translation>小数位</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>In this order</source>
            <translation>顺序</translation>
        </message>
        <message>
            <source>Ids from least to most: makes “more than”, “at least” possible</source>
            <translation>标识由轻到重排列后，可用“大于”“至少”比较</translation>
        </message>
        <message>
            <source>Normal answer</source>
            <translation>正常答案</translation>
        </message>
        <message>
            <source>What “normal for what these films show” sets: an option; {is: D0, films: [SPILL]} rests on other films; for several options: none</source>
            <translation>“所示影像正常”一键所设的答案：一个选项；{is: D0, films: [SPILL]} 表示依据其他影像；多选题填 none</translation>
        </message>
        <message>
            <source>“Not assessable” is</source>
            <translation>“无法评价”代码</translation>
        </message>
        <message>
            <source>The code that rules see; left out: NA; “none” forbids the answer</source>
            <translation>规则所见代码；不填为 NA；“none”表示不允许</translation>
        </message>
        <message>
            <source>Films it rests on</source>
            <translation>所依据影像</translation>
        </message>
        <message>
            <source>A phase or a group: immediate, delayed, SPILL …</source>
            <translation>期相或组：immediate、delayed、SPILL……</translation>
        </message>
        <message>
            <source>A film must be named</source>
            <translation>须指定影像</translation>
        </message>
        <message>
            <source>A point must be marked</source>
            <translation>须标出位置</translation>
        </message>
        <message>
            <source>For focal findings: where it is on the film</source>
            <translation>局灶性表现：在影像上的位置</translation>
        </message>
        <message>
            <source>Definition card</source>
            <translation>定义卡</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>核对单</translation>
        </message>
        <message>
            <source>Neighbours with the same word stand in one frame</source>
            <translation>相邻且同名者置于一框</translation>
        </message>
        <message>
            <source>On the technologist’s sheet</source>
            <translation>列入技师记录单</translation>
        </message>
        <message>
            <source>Rows: the first that is true decides</source>
            <translation>各行：首个成立者决定</translation>
        </message>
        <message>
            <source>Impossible combinations</source>
            <translation>不可能的组合</translation>
        </message>
        <message>
            <source>Conditions that must hold; else there is no conclusion</source>
            <translation>必须成立的条件；否则不下结论</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>取值</translation>
        </message>
        <message>
            <source>May be blank</source>
            <translation>可为空</translation>
        </message>
        <message>
            <source>Comes from</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>The answer or derived value behind it</source>
            <translation>对应的答案或派生值</translation>
        </message>
        <message>
            <source>When</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Inputs of the table only; the last row has no condition</source>
            <translation>只能用本表输入；末行无条件</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>分支</translation>
        </message>
        <message>
            <source>The first that is true decides inside the row; the last has no “when”</source>
            <translation>行内首个成立者决定；末项无“when”</translation>
        </message>
        <message>
            <source>Conclusion</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>A conclusion, or a condition that gives one: if(T == T2, IMP2, IMP1)</source>
            <translation>结论，或给出结论的表达式：if(T == T2, IMP2, IMP1)</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Of an indeterminate conclusion: what is not known</source>
            <translation>不确定结论：何者未明</translation>
        </message>
        <message>
            <source>Additions</source>
            <translation>附加</translation>
        </message>
        <message>
            <source>{ADH: &quot;P == P3&quot;}</source>
            <translation>{ADH: &quot;P == P3&quot;}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>附注</translation>
        </message>
        <message>
            <source>Phrases said with the conclusion</source>
            <translation>随结论说出的短语</translation>
        </message>
        <message>
            <source>Short words</source>
            <translation>简短用词</translation>
        </message>
        <message>
            <source>Words in the report</source>
            <translation>报告用语</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Definite</source>
            <translation>确定性结论</translation>
        </message>
        <message>
            <source>Column in the table</source>
            <translation>表中列名</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>kind: phrase, of an indeterminate conclusion</source>
            <translation>类别: 短语（不确定结论）</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>forbids the signature</source>
            <translation>禁止签署</translation>
        </message>
        <message>
            <source>warns, to be acknowledged</source>
            <translation>警告，须确认</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>询问</translation>
        </message>
        <message>
            <source>When (the last line has none)</source>
            <translation>条件（末行无）</translation>
        </message>
        <message>
            <source>Names are completed while you type; Ctrl+Space shows all</source>
            <translation>输入时自动补全名称；Ctrl+空格显示全部</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>表述</translation>
        </message>
        <message>
            <source>Values put in</source>
            <translation>代入的值</translation>
        </message>
        <message>
            <source>Answers to go to</source>
            <translation>跳转到的答案</translation>
        </message>
        <message>
            <source>Left out: every answer that the condition reads</source>
            <translation>不填：条件所引用的全部答案</translation>
        </message>
        <message>
            <source>Concerns the patient’s safety</source>
            <translation>涉及患者安全</translation>
        </message>
        <message>
            <source>Said already where</source>
            <translation>已另述的条件</translation>
        </message>
        <message>
            <source>There the impression leaves it to the line of a side</source>
            <translation>条件成立时印象中由该侧结论说明，不再重复</translation>
        </message>
        <message>
            <source>Words of the reader</source>
            <translation>阅片者说明</translation>
        </message>
        <message>
            <source>not asked for</source>
            <translation>不询问</translation>
        </message>
        <message>
            <source>may be given</source>
            <translation>可填写</translation>
        </message>
        <message>
            <source>must be given</source>
            <translation>必须填写</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Code of the heading</source>
            <translation>标题编码</translation>
        </message>
        <message>
            <source>Findings of the steps</source>
            <translation>所属步骤的表现</translation>
        </message>
        <message>
            <source>Their answers become coded findings of this section</source>
            <translation>其答案成为本节的编码表现</translation>
        </message>
        <message>
            <source>Parts of the impression</source>
            <translation>印象组成</translation>
        </message>
        <message>
            <source>Lines at most</source>
            <translation>最多行数</translation>
        </message>
        <message>
            <source>Free text of</source>
            <translation>自由文本取自</translation>
        </message>
        <message>
            <source>The answer whose words are printed as typed</source>
            <translation>按原样打印的答案</translation>
        </message>
        <message>
            <source>Said when</source>
            <translation>何时说</translation>
        </message>
        <message>
            <source>Left out: always</source>
            <translation>不填：总是</translation>
        </message>
        <message>
            <source>Rests on the answers</source>
            <translation>所依据的答案</translation>
        </message>
        <message>
            <source>Words, with {values} put in</source>
            <translation>文字，{值} 处代入</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>属于</translation>
        </message>
        <message>
            <source>before contrast</source>
            <translation>造影前</translation>
        </message>
        <message>
            <source>immediate films</source>
            <translation>即时片</translation>
        </message>
        <message>
            <source>drainage</source>
            <translation>引流片</translation>
        </message>
        <message>
            <source>delayed films</source>
            <translation>延迟片</translation>
        </message>
        <message>
            <source>May be taken several times</source>
            <translation>可多次拍摄</translation>
        </message>
        <message>
            <source>A threshold that rules use. Changing it may change conclusions: the dry run tells which.</source>
            <translation>规则所用阈值。修改可能改变结论：试运行会列出。</translation>
        </message>
        <message>
            <source>What the reader is asked. Its options are coded; its words may change at any time.</source>
            <translation>向阅片者提出的问题。选项有编码；文字可随时修改。</translation>
        </message>
        <message>
            <source>From the findings of one tube to its conclusion. Changing it may change conclusions.</source>
            <translation>由一侧输卵管的表现得出结论。修改可能改变结论。</translation>
        </message>
        <message>
            <source>What must not stand together in one report.</source>
            <translation>同一报告中不得并存的内容。</translation>
        </message>
        <message>
            <source>What the films cannot carry; it is always said in the report.</source>
            <translation>影像所不能证明的；报告中始终写明。</translation>
        </message>
        <message>
            <source>Words of the report. {name} is replaced by a value.</source>
            <translation>报告用语。{name} 由值代替。</translation>
        </message>
        <message>
            <source>One sentence of the report, said on its condition.</source>
            <translation>报告中的一句话，条件成立时写出。</translation>
        </message>
        <message>
            <source>Worked out from answers, for use in conditions.</source>
            <translation>由答案计算而得，供条件使用。</translation>
        </message>
        <message>
            <source>When a delayed film counts with this contrast agent.</source>
            <translation>使用此造影剂时延迟片何时有效。</translation>
        </message>
        <message>
            <source>Paper, logo, letters and order of the printed report; the preview on the right follows.</source>
            <translation>打印报告的纸张、标志、字体和顺序；右侧预览随之更新。</translation>
        </message>
        <message>
            <source>Which films hang where: selectors find films, stages hang them one after the other.</source>
            <translation>哪些影像挂在何处：选择器找出影像，各阶段依次挂片。</translation>
        </message>
        <message>
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>标志</translation>
        </message>
        <message>
            <source>A PNG on white, about 500 pixels wide</source>
            <translation>白底 PNG，宽约500像素</translation>
        </message>
        <message>
            <source>Place of the logo</source>
            <translation>标志位置</translation>
        </message>
        <message>
            <source>left</source>
            <translation>左</translation>
        </message>
        <message>
            <source>right</source>
            <translation>右</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>不打印</translation>
        </message>
        <message>
            <source>Height of the logo</source>
            <translation>标志高度</translation>
        </message>
        <message>
            <source>5 to 40; left out: 13</source>
            <translation>5至40；不填为13</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Margin at the top</source>
            <translation>上边距</translation>
        </message>
        <message>
            <source>Margin at the bottom</source>
            <translation>下边距</translation>
        </message>
        <message>
            <source>Margin at the left</source>
            <translation>左边距</translation>
        </message>
        <message>
            <source>Margin at the right</source>
            <translation>右边距</translation>
        </message>
        <message>
            <source>10 to 40</source>
            <translation>10至40</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>without serifs</source>
            <translation>无衬线</translation>
        </message>
        <message>
            <source>with serifs</source>
            <translation>有衬线</translation>
        </message>
        <message>
            <source>Chinese letters have their own face in both</source>
            <translation>两者的汉字均用各自的字体</translation>
        </message>
        <message>
            <source>Size of the letters</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Of the sentences, 8 to 14; all else in proportion</source>
            <translation>正文字号，8至14；其余按比例</translation>
        </message>
        <message>
            <source>pt</source>
            <translation>磅</translation>
        </message>
        <message>
            <source>Order of the parts</source>
            <translation>各部分顺序</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>示意图</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message numerus="yes">
            <source>at most %n film(s)</source>
            <translation>
                <numerusform>最多%n幅</numerusform>
            </translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>关键影像</translation>
        </message>
        <message>
            <source>Head of further pages</source>
            <translation>续页页眉</translation>
        </message>
        <message>
            <source>Foot of each page</source>
            <translation>每页页脚</translation>
        </message>
        <message>
            <source>File of the drawing</source>
            <translation>示意图文件</translation>
        </message>
        <message>
            <source>SVG; its parts are named as the diagram names them</source>
            <translation>SVG；其中各部分的名称与示意图一致</translation>
        </message>
        <message>
            <source>Phases, most wanted first</source>
            <translation>期相（优先者在前）</translation>
        </message>
        <message>
            <source>Phases, or groups: immediate, delayed …</source>
            <translation>期相或组：immediate、delayed 等</translation>
        </message>
        <message>
            <source>The one that counts</source>
            <translation>起决定作用的影像</translation>
        </message>
        <message>
            <source>Only the delayed film that the interval is graded by</source>
            <translation>仅限用于间隔分级的延迟片</translation>
        </message>
        <message>
            <source>Not before</source>
            <translation>不早于</translation>
        </message>
        <message>
            <source>Minutes after the zero of time</source>
            <translation>零点后的分钟数</translation>
        </message>
        <message>
            <source>Not after</source>
            <translation>不晚于</translation>
        </message>
        <message>
            <source>Words of the view</source>
            <translation>体位用词</translation>
        </message>
        <message>
            <source>One of them stands in the view position or a description</source>
            <translation>体位或描述中含有其中之一</translation>
        </message>
        <message>
            <source>Modalities</source>
            <translation>设备类型</translation>
        </message>
        <message>
            <source>Side in the header</source>
            <translation>文件头中的侧别</translation>
        </message>
        <message>
            <source>any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>both</source>
            <translation>双侧</translation>
        </message>
        <message>
            <source>Examination</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>本次</translation>
        </message>
        <message>
            <source>the one before</source>
            <translation>上一次</translation>
        </message>
        <message>
            <source>the second before</source>
            <translation>再上一次</translation>
        </message>
        <message>
            <source>Key image</source>
            <translation>关键影像</translation>
        </message>
        <message>
            <source>does not matter</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>only key images</source>
            <translation>仅关键影像</translation>
        </message>
        <message>
            <source>no key images</source>
            <translation>非关键影像</translation>
        </message>
        <message>
            <source>the best</source>
            <translation>最佳者</translation>
        </message>
        <message>
            <source>the first</source>
            <translation>第一幅</translation>
        </message>
        <message>
            <source>the middle one</source>
            <translation>中间一幅</translation>
        </message>
        <message>
            <source>the last</source>
            <translation>最后一幅</translation>
        </message>
        <message>
            <source>Of several films</source>
            <translation>多幅影像中</translation>
        </message>
        <message>
            <source>Of a run</source>
            <translation>动态序列中</translation>
        </message>
        <message>
            <source>Steps of the guide that hang it</source>
            <translation>由哪些步骤挂出</translation>
        </message>
        <message>
            <source>Rows and columns</source>
            <translation>行数与列数</translation>
        </message>
        <message>
            <source>Panes, row by row</source>
            <translation>窗格（逐行）</translation>
        </message>
        <message>
            <source>[{show: [selector]}, {show: [selector], missing: skip}]</source>
            <translation>[{show: [选择器]}, {show: [选择器], missing: skip}]</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>equal millimetres</source>
            <translation>等毫米</translation>
        </message>
        <message>
            <source>each film fills its pane</source>
            <translation>各自充满窗格</translation>
        </message>
        <message>
            <source>Moved together</source>
            <translation>联动</translation>
        </message>
        <message>
            <source>First two panes</source>
            <translation>前两个窗格</translation>
        </message>
        <message>
            <source>side by side</source>
            <translation>并排</translation>
        </message>
        <message>
            <source>in turn</source>
            <translation>交替</translation>
        </message>
        <message>
            <source>swipe</source>
            <translation>划动</translation>
        </message>
        <message>
            <source>blended</source>
            <translation>叠加</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>相减</translation>
        </message>
        <message>
            <source>Panes stand so often</source>
            <translation>窗格重复次数</translation>
        </message>
        <message>
            <source>{t: duration(interval.minutes), side: label(side)}; a list of words: {list: {items: [{when: …, phrase: …}]}}</source>
            <translation>{t: duration(interval.minutes), side: label(side)}；文字列表：{list: {items: [{when: …, phrase: …}]}}</translation>
        </message>
        <message>
            <source>{x: label(reach), mm: number(tube_mm)}; a list of words: {list: {items: [{when: …, phrase: …}]}}</source>
            <translation>{x: label(reach), mm: number(tube_mm)}；文字列表：{list: {items: [{when: …, phrase: …}]}}</translation>
        </message>
        <message>
            <source>Allowed values</source>
            <translation>允许的取值</translation>
        </message>
        <message>
            <source>What the value may be; empty: anything</source>
            <translation>该参数可取的值；留空则不限</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::FormerVersions</name>
        <message>
            <source>the active version</source>
            <translation>启用版本</translation>
        </message>
        <message>
            <source>what it is built on</source>
            <translation>所基于的模板</translation>
        </message>
        <message>
            <source>as it was opened</source>
            <translation>打开时的内容</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>版本 %1</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ItemForm</name>
        <message>
            <source>Choose a part of the template on the left.</source>
            <translation>请在左侧选择模板的一个部分。</translation>
        </message>
        <message>
            <source>Id; Enter renames it everywhere</source>
            <translation>标识；回车则全部改名</translation>
        </message>
        <message>
            <source>Id in rules and files; Enter renames it everywhere</source>
            <translation>规则和文件中的标识；回车则全部改名</translation>
        </message>
        <message>
            <source>Take the change back</source>
            <translation>撤回此处修改</translation>
        </message>
        <message>
            <source>As in the template that this one is built on</source>
            <translation>恢复为所基于模板的内容</translation>
        </message>
        <message>
            <source>back to what is inherited</source>
            <translation>恢复继承内容</translation>
        </message>
        <message>
            <source>Show in the file</source>
            <translation>在文件中显示</translation>
        </message>
        <message>
            <source>This part is written in the file.</source>
            <translation>此部分请在文件中编写。</translation>
        </message>
        <message>
            <source>new id</source>
            <translation>新标识</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ItemWords</name>
        <message>
            <source>group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>side</source>
            <translation>侧别</translation>
        </message>
        <message>
            <source>film phase</source>
            <translation>影像期相</translation>
        </message>
        <message>
            <source>parameter</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>contrast window</source>
            <translation>造影剂时窗</translation>
        </message>
        <message>
            <source>code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>option</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>definition card</source>
            <translation>定义卡</translation>
        </message>
        <message>
            <source>derived value</source>
            <translation>派生值</translation>
        </message>
        <message>
            <source>decision table</source>
            <translation>决策表</translation>
        </message>
        <message>
            <source>input of a table</source>
            <translation>决策表输入</translation>
        </message>
        <message>
            <source>intermediate value</source>
            <translation>中间值</translation>
        </message>
        <message>
            <source>row of a table</source>
            <translation>决策表行</translation>
        </message>
        <message>
            <source>conclusion</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>addition to a conclusion</source>
            <translation>结论附加</translation>
        </message>
        <message>
            <source>summary line</source>
            <translation>总结句</translation>
        </message>
        <message>
            <source>recommendation</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>limitation</source>
            <translation>局限</translation>
        </message>
        <message>
            <source>contradiction rule</source>
            <translation>矛盾规则</translation>
        </message>
        <message>
            <source>section of the report</source>
            <translation>报告章节</translation>
        </message>
        <message>
            <source>sentence</source>
            <translation>语句</translation>
        </message>
        <message>
            <source>part of the diagram</source>
            <translation>示意图部分</translation>
        </message>
        <message>
            <source>layout of films</source>
            <translation>影像布局</translation>
        </message>
        <message>
            <source>film selector</source>
            <translation>影像选择器</translation>
        </message>
        <message>
            <source>stage of a layout</source>
            <translation>布局阶段</translation>
        </message>
        <message>
            <source>words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>phrase</source>
            <translation>短语</translation>
        </message>
        <message>
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Sides</source>
            <translation>侧别</translation>
        </message>
        <message>
            <source>Film phases</source>
            <translation>影像期相</translation>
        </message>
        <message>
            <source>Thresholds (parameters)</source>
            <translation>阈值（参数）</translation>
        </message>
        <message>
            <source>Contrast and delay windows</source>
            <translation>造影剂与延迟时窗</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Steps and questions</source>
            <translation>步骤与问题</translation>
        </message>
        <message>
            <source>Definition cards</source>
            <translation>定义卡</translation>
        </message>
        <message>
            <source>Derived values</source>
            <translation>派生值</translation>
        </message>
        <message>
            <source>Decision tables</source>
            <translation>决策表</translation>
        </message>
        <message>
            <source>Inputs</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Intermediate values</source>
            <translation>中间值</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Conclusions</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Additions to a conclusion</source>
            <translation>结论附加</translation>
        </message>
        <message>
            <source>Summary line of both sides</source>
            <translation>双侧总结句</translation>
        </message>
        <message>
            <source>Summary line of one side</source>
            <translation>单侧总结句</translation>
        </message>
        <message>
            <source>Said with the conclusion of a side</source>
            <translation>随单侧结论说明</translation>
        </message>
        <message>
            <source>Around the summary line</source>
            <translation>总结句外层</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Limitations</source>
            <translation>局限</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>Report: sections and sentences</source>
            <translation>报告：章节与语句</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>语句</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>示意图</translation>
        </message>
        <message>
            <source>Layouts of films</source>
            <translation>影像布局</translation>
        </message>
        <message>
            <source>Film selectors</source>
            <translation>影像选择器</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>All words</source>
            <translation>全部文字</translation>
        </message>
        <message>
            <source>Phrases</source>
            <translation>短语</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>About this template</source>
            <translation>关于此模板</translation>
        </message>
        <message>
            <source>of this template</source>
            <translation>本模板自有</translation>
        </message>
        <message>
            <source>inherited, unchanged</source>
            <translation>继承，未改</translation>
        </message>
        <message>
            <source>inherited, changed here</source>
            <translation>继承，此处已改</translation>
        </message>
        <message>
            <source>inherited, taken away here</source>
            <translation>继承，此处已删</translation>
        </message>
        <message>
            <source>DRAFT: not used for readings</source>
            <translation>草稿：不用于阅片</translation>
        </message>
        <message>
            <source>ACTIVE: may be used for readings</source>
            <translation>启用：可用于阅片</translation>
        </message>
        <message>
            <source>RETIRED: no new readings</source>
            <translation>停用：不再用于新阅片</translation>
        </message>
        <message>
            <source>The template as a whole</source>
            <translation>模板总体</translation>
        </message>
        <message>
            <source>page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Page, logo, fonts</source>
            <translation>页面、标志、字体</translation>
        </message>
        <message>
            <source>Words still marked as new (%1)</source>
            <translation>仍标为“新”的文字（%1）</translation>
        </message>
        <message>
            <source>How the report looks</source>
            <translation>报告的版面</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ListField</name>
        <message>
            <source>by comma</source>
            <translation>以逗号分隔</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::OptionsField</name>
        <message>
            <source>Add an option</source>
            <translation>添加选项</translation>
        </message>
        <message>
            <source>new option</source>
            <translation>新选项</translation>
        </message>
        <message>
            <source>id</source>
            <translation>标识</translation>
        </message>
        <message>
            <source>key</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Option %1, id</source>
            <translation>选项 %1，标识</translation>
        </message>
        <message>
            <source>Option %1, key of the guide</source>
            <translation>选项 %1，引导按键</translation>
        </message>
        <message>
            <source>Option %1, words, %2</source>
            <translation>选项 %1，文字，%2</translation>
        </message>
        <message>
            <source>Option %1: %2</source>
            <translation>选项 %1：%2</translation>
        </message>
        <message>
            <source>further up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>further down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>code, short words and help</source>
            <translation>编码、简短用词和说明</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>removal of an option</source>
            <translation>删除选项</translation>
        </message>
        <message>
            <source>new id of an option</source>
            <translation>选项新标识</translation>
        </message>
        <message>
            <source>another order of the options</source>
            <translation>调整选项顺序</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::OutcomeWords</name>
        <message>
            <source>conclusion</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>kind of conclusion</source>
            <translation>结论类别</translation>
        </message>
        <message>
            <source>addition to the conclusion</source>
            <translation>结论附加</translation>
        </message>
        <message>
            <source>note</source>
            <translation>附注</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>summary line</source>
            <translation>总结句</translation>
        </message>
        <message>
            <source>limitation</source>
            <translation>局限</translation>
        </message>
        <message>
            <source>contradiction</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>recommendation</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>required answer missing</source>
            <translation>缺少必答项</translation>
        </message>
        <message>
            <source>evidence missing</source>
            <translation>缺少依据</translation>
        </message>
        <message>
            <source>answer that no longer fits</source>
            <translation>不再适用的答案</translation>
        </message>
        <message>
            <source>may be signed</source>
            <translation>可否签署</translation>
        </message>
        <message>
            <source>row %1 instead of %2</source>
            <translation>由 %2 行改为 %1 行</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>%1 行</translation>
        </message>
        <message>
            <source>row %1 no longer</source>
            <translation>%1 行不再适用</translation>
        </message>
        <message>
            <source>follows from the conclusions</source>
            <translation>由结论得出</translation>
        </message>
        <message>
            <source>case %1</source>
            <translation>病例 %1</translation>
        </message>
        <message>
            <source>signed report …%1</source>
            <translation>已签报告 …%1</translation>
        </message>
        <message>
            <source>draft …%1</source>
            <translation>草稿 …%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::OutlineModel</name>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n 个错误</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n 个警告</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::OutlineView</name>
        <message>
            <source>Search (Ctrl+F)</source>
            <translation>搜索（Ctrl+F）</translation>
        </message>
        <message>
            <source>Search in the template</source>
            <translation>在模板中搜索</translation>
        </message>
        <message>
            <source>Parts of the template</source>
            <translation>模板各部分</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>A new part here (Ins)</source>
            <translation>在此新建（Ins）</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>The same again behind it (Ctrl+D)</source>
            <translation>在其后复制一份（Ctrl+D）</translation>
        </message>
        <message>
            <source>Further up (Alt+↑)</source>
            <translation>上移（Alt+↑）</translation>
        </message>
        <message>
            <source>Further down (Alt+↓)</source>
            <translation>下移（Alt+↓）</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Take it away (Del); undo brings it back</source>
            <translation>删除（Del）；可撤销</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>新建%1</translation>
        </message>
        <message>
            <source>new %1</source>
            <translation>新建%1</translation>
        </message>
        <message>
            <source>copy of a %1</source>
            <translation>复制%1</translation>
        </message>
        <message>
            <source>removal of a %1</source>
            <translation>删除%1</translation>
        </message>
        <message>
            <source>another order</source>
            <translation>调整顺序</translation>
        </message>
        <message>
            <source>New language</source>
            <translation>新语言</translation>
        </message>
        <message>
            <source>new language</source>
            <translation>新增语言</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::PatternField</name>
        <message>
            <source>Sample, %1</source>
            <translation>示例，%1</translation>
        </message>
        <message>
            <source>Says always the same: no values are put in.</source>
            <translation>内容固定：不代入值。</translation>
        </message>
        <message>
            <source>Values put in: %1</source>
            <translation>代入的值：%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::PhraseField</name>
        <message>
            <source>New phrase</source>
            <translation>新短语</translation>
        </message>
        <message>
            <source>Words in the report</source>
            <translation>报告用语</translation>
        </message>
        <message>
            <source>name of the phrase</source>
            <translation>短语名称</translation>
        </message>
        <message>
            <source>A phrase of its own for this item, in every language</source>
            <translation>为此项新建各语言的短语</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::PreviewPane</name>
        <message>
            <source>Preview on a sample case</source>
            <translation>示例病例预览</translation>
        </message>
        <message>
            <source>The guide</source>
            <translation>引导</translation>
        </message>
        <message>
            <source>The report</source>
            <translation>报告</translation>
        </message>
        <message numerus="yes">
            <source>The preview shows the last version without errors (%n to mend).</source>
            <translation>
                <numerusform>预览为最近的无错版本（待改 %n 处）。</numerusform>
            </translation>
        </message>
        <message>
            <source>Sample case</source>
            <translation>示例病例</translation>
        </message>
        <message>
            <source>Step of the guide</source>
            <translation>引导步骤</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>侧别</translation>
        </message>
        <message>
            <source>Right answers</source>
            <translation>恢复标准答案</translation>
        </message>
        <message>
            <source>The answers of the case again, after you tried others</source>
            <translation>试过其他答案后，恢复病例原答案</translation>
        </message>
        <message>
            <source>Guide, %1</source>
            <translation>引导，%1</translation>
        </message>
        <message>
            <source>Report, %1</source>
            <translation>报告，%1</translation>
        </message>
        <message>
            <source>Languages shown</source>
            <translation>显示语言</translation>
        </message>
        <message>
            <source>side by side</source>
            <translation>并排</translation>
        </message>
        <message>
            <source>Guide or report</source>
            <translation>引导或报告</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ProblemLine</name>
        <message>
            <source>Add it</source>
            <translation>补上</translation>
        </message>
        <message>
            <source>Use “%1”</source>
            <translation>改为“%1”</translation>
        </message>
        <message>
            <source>repair of a problem</source>
            <translation>修复问题</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ProblemList</name>
        <message>
            <source>Repair all that can be</source>
            <translation>修复全部可修复的</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题列表</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>所在</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>repair of all problems</source>
            <translation>修复全部问题</translation>
        </message>
        <message>
            <source>repair of a problem</source>
            <translation>修复问题</translation>
        </message>
        <message>
            <source>No problems</source>
            <translation>没有问题</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n 个错误</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n 个警告</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ProblemWords</name>
    <message>
        <source>An expression is expected here.</source>
        <translation>这里应为表达式。</translation>
    </message>
    <message>
        <source>A single value is expected here.</source>
        <translation>这里应为单个值。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no id: a letter, then letters, digits and &apos;_&apos;, at most 64 characters.</source>
        <translation>“%1”不是有效的标识符：以字母开头，后接字母、数字和“_”，最多64个字符。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number.</source>
        <translation>“%1”不是数值。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither yes nor no.</source>
        <translation>“%1”既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is expected.</source>
        <translation>应为 %1 至 %2 之间的整数。</translation>
    </message>
    <message>
        <source>A list is expected here: [a, b].</source>
        <translation>这里应为列表：[a, b]。</translation>
    </message>
    <message>
        <source>A map (key: value) is expected for %1.</source>
        <translation>%1应为“键: 值”形式。</translation>
    </message>
    <message>
        <source>Unknown key &apos;%1&apos; in %2.</source>
        <translation>%2中没有键“%1”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no value.</source>
        <translation>“%1”没有值。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing in %2.</source>
        <translation>%2缺少“%1”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of: %2.</source>
        <translation>“%1”不在下列取值之中：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list.</source>
        <translation>“%1”应为列表。</translation>
    </message>
    <message>
        <source>This is no resolved template.</source>
        <translation>这不是完整的模板文件。</translation>
    </message>
    <message>
        <source>The card &apos;%1&apos; is defined twice.</source>
        <translation>定义卡“%1”重复定义。</translation>
    </message>
    <message>
        <source>No question has the card &apos;%1&apos;.</source>
        <translation>没有问题使用定义卡“%1”。</translation>
    </message>
    <message>
        <source>There is no %1 &apos;%2&apos;.</source>
        <translation>没有%1“%2”。</translation>
    </message>
    <message>
        <source>The %1 &apos;%2&apos; is defined twice.</source>
        <translation>%1“%2”重复定义。</translation>
    </message>
    <message>
        <source>A choice has exactly one normal answer.</source>
        <translation>单选题只能有一个正常答案。</translation>
    </message>
    <message>
        <source>A normal answer rests on films: give the question &apos;films&apos;, or &apos;normal&apos; its own.</source>
        <translation>正常答案须以影像为依据：请给该问题写上“films”，或在“normal”中写明。</translation>
    </message>
    <message>
        <source>&apos;sum&apos; gives a number: the question must be one.</source>
        <translation>“sum”的结果为数值：该问题应为数值题。</translation>
    </message>
    <message>
        <source>&apos;date&apos; gives days: the question must be a number.</source>
        <translation>“date”的结果为天数：该问题应为数值题。</translation>
    </message>
    <message>
        <source>&apos;is&apos; cannot give a text.</source>
        <translation>“is”不能给出文字。</translation>
    </message>
    <message>
        <source>The template has no language.</source>
        <translation>模板没有语言。</translation>
    </message>
    <message>
        <source>More than 8 sides.</source>
        <translation>侧别超过8个。</translation>
    </message>
    <message>
        <source>&apos;table&apos; is missing in template.yaml: it concludes the sides.</source>
        <translation>template.yaml 缺少“table”：各侧结论由它得出。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no UCUM unit that Fimbria knows.</source>
        <translation>“%1”不是 Fimbria 所知的 UCUM 单位。</translation>
    </message>
    <message>
        <source>&apos;classQuestion&apos; must be a choice of the whole examination; &apos;%1&apos; is not.</source>
        <translation>“classQuestion”应为整个检查的单选题；“%1”不是。</translation>
    </message>
    <message>
        <source>The step &apos;%1&apos; is defined twice.</source>
        <translation>步骤“%1”重复定义。</translation>
    </message>
    <message>
        <source>The step &apos;%1&apos; asks nothing.</source>
        <translation>步骤“%1”没有问题。</translation>
    </message>
    <message>
        <source>The question &apos;%1&apos; is defined twice.</source>
        <translation>问题“%1”重复定义。</translation>
    </message>
    <message>
        <source>A number needs a unit (UCUM; &apos;1&apos; for a mere number).</source>
        <translation>数值题需要单位（UCUM；纯数字写“1”）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an option and the not-assessable code at once.</source>
        <translation>“%1”既是选项，又是“无法评价”的代码。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no options.</source>
        <translation>“%1”没有选项。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than 63 options.</source>
        <translation>“%1”的选项超过63个。</translation>
    </message>
    <message>
        <source>diagram.svg holds more than a drawing: no scripts, events or other pages.</source>
        <translation>diagram.svg 含有图形以外的内容：不得有脚本、事件或其他页面。</translation>
    </message>
    <message>
        <source>diagram.svg has no element with id=&quot;%1&quot;.</source>
        <translation>diagram.svg 中没有 id=&quot;%1&quot; 的元素。</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: the film that counts is never of an earlier examination.</source>
        <translation>“%1”：起决定作用的影像不能来自既往检查。</translation>
    </message>
    <message>
        <source>The layout &apos;%1&apos; is defined twice.</source>
        <translation>布局“%1”重复定义。</translation>
    </message>
    <message>
        <source>The language &apos;%1&apos; is not among the template&apos;s languages.</source>
        <translation>语言“%1”不在模板的语言之列。</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has other arguments (%2) than in another language (%3).</source>
        <translation>“%1”的参数（%2）与另一种语言中的（%3）不同。</translation>
    </message>
    <message>
        <source>There is no phrase &apos;%1&apos; in %2.</source>
        <translation>%2中没有语句“%1”。</translation>
    </message>
    <message>
        <source>The phrase &apos;%1&apos; needs the argument &apos;%2&apos;.</source>
        <translation>语句“%1”需要参数“%2”。</translation>
    </message>
    <message>
        <source>The phrase &apos;%1&apos; has no argument &apos;%2&apos; (it has: %3).</source>
        <translation>语句“%1”没有参数“%2”（它有：%3）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has other arguments (%2) than &apos;%3&apos; (%4).</source>
        <translation>“%1”的参数（%2）与“%3”的（%4）不同。</translation>
    </message>
    <message>
        <source>The phrase &apos;%1&apos; of the page names &apos;%2&apos; (there is: %3).</source>
        <translation>页面语句“%1”提到“%2”（可用：%3）。</translation>
    </message>
    <message>
        <source>The label &apos;%1&apos; is missing.</source>
        <translation>缺少文字“%1”。</translation>
    </message>
    <message>
        <source>Nothing of the template has the label &apos;%1&apos;.</source>
        <translation>模板中没有任何部分使用文字“%1”。</translation>
    </message>
    <message>
        <source>The label &apos;%1&apos; is missing in %2.</source>
        <translation>%2中缺少文字“%1”。</translation>
    </message>
    <message>
        <source>There is no place &apos;%1&apos; to move the question to.</source>
        <translation>没有“%1”这一位置，问题无法移到那里。</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; to remove.</source>
        <translation>没有“%1”可删除。</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; to stand before.</source>
        <translation>没有“%1”，不能排在它之前。</translation>
    </message>
    <message>
        <source>&apos;elapsedMin&apos; is greater than &apos;elapsedMax&apos;.</source>
        <translation>“elapsedMin”大于“elapsedMax”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of: pan, zoom, window, rotation.</source>
        <translation>“%1”不在下列取值之中：pan、zoom、window、rotation。</translation>
    </message>
    <message>
        <source>&apos;grid&apos; must be a list: [rows, columns].</source>
        <translation>“grid”应为列表：[行数, 列数]。</translation>
    </message>
    <message>
        <source>&apos;name&apos; is a map: {en: …, zh: …}.</source>
        <translation>“name”应为：{en: …, zh: …}。</translation>
    </message>
    <message>
        <source>The grid has %1 places, but there are %2 panes.</source>
        <translation>网格有%1个位置，却有%2个窗格。</translation>
    </message>
    <message>
        <source>There is no selector &apos;%1&apos;.</source>
        <translation>没有影像选择器“%1”。</translation>
    </message>
    <message>
        <source>The layout has no stage.</source>
        <translation>布局没有阶段。</translation>
    </message>
    <message>
        <source>The layout has no name.</source>
        <translation>布局没有名称。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be from %2 to %3.</source>
        <translation>“%1”应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The order names &apos;%1&apos;, which is no part of the report.</source>
        <translation>顺序中提到“%1”，但报告没有这一部分。</translation>
    </message>
    <message>
        <source>The order names &apos;%1&apos; twice.</source>
        <translation>顺序中两次提到“%1”。</translation>
    </message>
    <message>
        <source>A prefill has one of &apos;attribute&apos;, &apos;interval&apos;, &apos;is&apos; and &apos;each&apos;.</source>
        <translation>预填须有“attribute”、“interval”、“is”、“each”四者之一。</translation>
    </message>
    <message>
        <source>&apos;interval&apos; can only give &apos;class&apos;.</source>
        <translation>“interval”只能给出“class”。</translation>
    </message>
    <message>
        <source>&apos;is&apos; and &apos;each&apos; come with &apos;source&apos;, the phrase that says where the value is from.</source>
        <translation>“is”与“each”须与“source”（说明数值来源的语句）一起写。</translation>
    </message>
    <message>
        <source>&apos;date&apos; and &apos;sum&apos; belong to an &apos;attribute&apos;.</source>
        <translation>“date”和“sum”须与“attribute”一起写。</translation>
    </message>
    <message>
        <source>Dates are not added up.</source>
        <translation>日期不能相加。</translation>
    </message>
    <message>
        <source>&apos;key&apos; must be one character.</source>
        <translation>“key”应为一个字符。</translation>
    </message>
    <message>
        <source>&apos;min&apos; is greater than &apos;max&apos;.</source>
        <translation>“min”大于“max”。</translation>
    </message>
    <message>
        <source>Only a choice or choices can have a normal answer.</source>
        <translation>只有单选题或多选题可以有正常答案。</translation>
    </message>
    <message>
        <source>A sentence has either &apos;phrase&apos; or &apos;text&apos;.</source>
        <translation>一句话只能有“phrase”或“text”之一。</translation>
    </message>
    <message>
        <source>The drawing is always the file diagram.svg.</source>
        <translation>示意图固定为文件 diagram.svg。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no id.</source>
        <translation>“%1”不是有效的标识符。</translation>
    </message>
    <message>
        <source>The value &apos;%1&apos; of a private code is longer than 16 characters.</source>
        <translation>私有编码的值“%1”超过16个字符。</translation>
    </message>
    <message>
        <source>The meaning of &apos;%1&apos; is longer than 64 characters.</source>
        <translation>“%1”的含义超过64个字符。</translation>
    </message>
    <message>
        <source>The scheme of &apos;%1&apos; is longer than 16 characters.</source>
        <translation>“%1”的编码体系名称超过16个字符。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no argument name.</source>
        <translation>“%1”不是有效的参数名。</translation>
    </message>
    <message>
        <source>An argument is label(x), number(x), duration(x), text(x), reason(x) or phrase(id).</source>
        <translation>参数应为 label(x)、number(x)、duration(x)、text(x)、reason(x) 或 phrase(id)。</translation>
    </message>
    <message>
        <source>&apos;modifiers&apos; must be a map.</source>
        <translation>“modifiers”应为“键: 值”形式。</translation>
    </message>
    <message>
        <source>A row has either &apos;then&apos; or &apos;cases&apos;.</source>
        <translation>一行只能有“then”或“cases”之一。</translation>
    </message>
    <message>
        <source>&apos;args&apos; must be a map.</source>
        <translation>“args”应为“键: 值”形式。</translation>
    </message>
    <message>
        <source>&apos;preferred&apos; must be a list of two numbers.</source>
        <translation>“preferred”应为两个数的列表。</translation>
    </message>
    <message>
        <source>The minutes of an interval class must grow: provisionalFrom, min, preferred, max.</source>
        <translation>各分钟数应递增：provisionalFrom、min、preferred、max。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no semantic version such as 1.0.0.</source>
        <translation>“%1”不是 1.0.0 这样的版本号。</translation>
    </message>
    <message>
        <source>There is no step of this file name to remove.</source>
        <translation>没有此文件名的步骤可删除。</translation>
    </message>
    <message>
        <source>&apos;extends&apos; must name a template folder, relative to this one.</source>
        <translation>“extends”应写模板文件夹（相对于本文件夹）。</translation>
    </message>
    <message>
        <source>A template has no file of this name; templates/FORMAT.md lists them.</source>
        <translation>模板没有这一名称的文件；文件清单见 templates/FORMAT.md。</translation>
    </message>
    <message>
        <source>The file is larger than 8 MiB.</source>
        <translation>文件超过 8 MiB。</translation>
    </message>
    <message>
        <source>There is no template.yaml in the folder.</source>
        <translation>文件夹中没有 template.yaml。</translation>
    </message>
    <message>
        <source>More than 256 files in the template folder.</source>
        <translation>模板文件夹中的文件超过256个。</translation>
    </message>
    <message>
        <source>There is no step &apos;%1&apos;.</source>
        <translation>没有步骤“%1”。</translation>
    </message>
    <message>
        <source>The step &apos;%1&apos; stands here twice.</source>
        <translation>步骤“%1”在此出现两次。</translation>
    </message>
    <message>
        <source>More than 4096 files and folders in the template folder.</source>
        <translation>模板文件夹中的文件和子文件夹超过4096个。</translation>
    </message>
    <message>
        <source>The template folder cannot be read.</source>
        <translation>无法读取模板文件夹。</translation>
    </message>
    <message>
        <source>This is a link that leads out of the template folder; put the file itself here.</source>
        <translation>这是指向模板文件夹之外的链接；请把文件本身放在这里。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>The files of the folder are larger than 32 MiB together.</source>
        <translation>文件夹中的文件合计超过 32 MiB。</translation>
    </message>
    <message>
        <source>The template extends itself.</source>
        <translation>模板的“extends”指向自身。</translation>
    </message>
    <message>
        <source>More than 8 overlays.</source>
        <translation>叠加超过8层。</translation>
    </message>
    <message>
        <source>The file starts with a byte-order mark; save it as plain UTF-8.</source>
        <translation>文件以字节顺序标记（BOM）开头；请存为不带 BOM 的 UTF-8。</translation>
    </message>
    <message>
        <source>Tabs are not allowed; use spaces.</source>
        <translation>不允许使用制表符；请用空格。</translation>
    </message>
    <message>
        <source>Control characters are not allowed.</source>
        <translation>不允许使用控制字符。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>文件超过 %1 MiB。</translation>
    </message>
    <message>
        <source>Nested deeper than %1 levels.</source>
        <translation>嵌套超过%1层。</translation>
    </message>
    <message>
        <source>More than 1000 problems; the rest is not listed.</source>
        <translation>问题超过1000个；其余未列出。</translation>
    </message>
    <message>
        <source>Aliases (*name) are not allowed; write the value again.</source>
        <translation>不允许使用别名（*name）；请重写该值。</translation>
    </message>
    <message>
        <source>Not valid YAML: the quote does not end.</source>
        <translation>YAML 无效：引号没有结束。</translation>
    </message>
    <message>
        <source>Anchors (&amp;name) are not allowed.</source>
        <translation>不允许使用锚点（&amp;name）。</translation>
    </message>
    <message>
        <source>Tags (!name) are not allowed.</source>
        <translation>不允许使用标签（!name）。</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; stands here twice.</source>
        <translation>键“%1”在此出现两次。</translation>
    </message>
    <message>
        <source>A key must be a word.</source>
        <translation>键应为一个词。</translation>
    </message>
    <message>
        <source>Only one YAML document a file is allowed.</source>
        <translation>一个文件只允许一份 YAML 文档。</translation>
    </message>
    <message>
        <source>The file has more than %1 entries.</source>
        <translation>文件的条目超过%1个。</translation>
    </message>
    <message>
        <source>Not valid YAML: %1.</source>
        <translation>YAML 无效：%1。</translation>
    </message>
    <message>
        <source>Not valid YAML.</source>
        <translation>YAML 无效。</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>文字不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>A list of words has at least one item.</source>
        <translation>文字列表至少需要一项。</translation>
    </message>
    <message>
        <source>An argument is label(x), number(x), duration(x), text(x), reason(x), phrase(id) or a list {items: […]}.</source>
        <translation>参数应为 label(x)、number(x)、duration(x)、text(x)、reason(x)、phrase(id) 或列表 {items: […]}。</translation>
    </message>
    <message>
        <source>The phrase &apos;%1&apos; must name {%2}.</source>
        <translation>语句“%1”须写有 {%2}。</translation>
    </message>
    <message>
        <source>&apos;each&apos; proposes several: the question must be &apos;choices&apos;.</source>
        <translation>“each”可提出多项：该问题应为多选题（choices）。</translation>
    </message>
    <message>
        <source>The case &apos;%1&apos; stands twice.</source>
        <translation>样例“%1”出现两次。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes one value.</source>
        <translation>“%1”只取一个值。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; belongs to the whole examination: without a side.</source>
        <translation>“%1”属于整个检查：不写侧别。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number that &apos;%2&apos; takes, in %3.</source>
        <translation>“%1”不是“%2”（单位 %3）可取的数值。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number that &apos;%2&apos; takes.</source>
        <translation>“%1”不是“%2”可取的数值。</translation>
    </message>
    <message>
        <source>%1 depends on &apos;%2&apos;, which is asked later.</source>
        <translation>%1取决于“%2”，而后者在其后才询问。</translation>
    </message>
    <message>
        <source>Its dry run tried no reading, so it shows nothing: answer the template&apos;s own questions for the sample cases (cases.yaml), or try it on a folder of readings.</source>
        <translation>试运行没有可用的阅片，无法说明问题：请为样例病例回答本模板自有的问题（cases.yaml），或选择一个阅片文件夹试运行。</translation>
    </message>
    <message>
        <source>The last exam line has no &apos;when&apos;.</source>
        <translation>最后一条总结句不应有“when”。</translation>
    </message>
    <message>
        <source>A derived code needs its &apos;values&apos;.</source>
        <translation>派生的编码须写明“values”。</translation>
    </message>
    <message>
        <source>Whether &apos;%1&apos; is asked depends on &apos;%2&apos;, which is asked later.</source>
        <translation>是否询问“%1”取决于“%2”，而后者在其后才询问。</translation>
    </message>
    <message>
        <source>An answer is expected here.</source>
        <translation>这里应为一个答案。</translation>
    </message>
    <message>
        <source>text(x) needs a text answer.</source>
        <translation>text(x) 需要文字题的答案。</translation>
    </message>
    <message>
        <source>label(x) needs an answer, a side, a class or something else that has a label.</source>
        <translation>label(x) 需要答案、侧别、结论或其他有文字的项目。</translation>
    </message>
    <message>
        <source>There is no question &apos;%1&apos;.</source>
        <translation>没有问题“%1”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is asked once a side: %2.</source>
        <translation>“%1”每侧各问一次：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; belongs to the whole examination.</source>
        <translation>“%1”属于整个检查。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; means something only once a side.</source>
        <translation>“%1”仅在按侧别时有意义。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no text.</source>
        <translation>“%1”不是文字。</translation>
    </message>
    <message>
        <source>The required question &apos;%1&apos; is never shown.</source>
        <translation>必答问题“%1”永远不会显示。</translation>
    </message>
    <message>
        <source>The last row of a table has no &apos;when&apos;: every input must end somewhere.</source>
        <translation>表的最后一行不应有“when”：每种输入都要有归宿。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is ordered, but no value of &apos;%2&apos;.</source>
        <translation>“%1”列在顺序中，但不是“%2”的取值。</translation>
    </message>
    <message>
        <source>An input has 1 to 64 values.</source>
        <translation>一个输入有1至64个取值。</translation>
    </message>
    <message>
        <source>A row without &apos;when&apos; must be the last: those below it are never reached.</source>
        <translation>没有“when”的行应在最后：其下各行永远不会用到。</translation>
    </message>
    <message>
        <source>In &apos;%1&apos; the last case, and only it, has no &apos;when&apos;.</source>
        <translation>在“%1”中，只有最后一种情形没有“when”。</translation>
    </message>
    <message>
        <source>No class has the kind &apos;%1&apos;.</source>
        <translation>没有结论带有类型“%1”。</translation>
    </message>
    <message>
        <source>There is no modifier &apos;%1&apos;.</source>
        <translation>没有结论附加“%1”。</translation>
    </message>
    <message>
        <source>Rule &apos;%1&apos; gives no class for %2.</source>
        <translation>规则“%1”在 %2 时不给出结论。</translation>
    </message>
    <message>
        <source>No row matches for %1.</source>
        <translation>%1 时没有匹配的行。</translation>
    </message>
    <message>
        <source>No combination of inputs is valid.</source>
        <translation>没有一种输入组合有效。</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>这里应为一个值。</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; here.</source>
        <translation>这里没有“%1”。</translation>
    </message>
    <message>
        <source>Comparisons cannot be chained; join them by &apos;and&apos;.</source>
        <translation>比较不能连写；请用“and”连接。</translation>
    </message>
    <message>
        <source>The expression has too many operators.</source>
        <translation>表达式的运算符过多。</translation>
    </message>
    <message>
        <source>&apos;in&apos; is expected after &apos;not&apos;.</source>
        <translation>“not”之后应为“in”。</translation>
    </message>
    <message>
        <source>The expression ends too early.</source>
        <translation>表达式不完整。</translation>
    </message>
    <message>
        <source>&apos;=&apos; is no operator; equality is &apos;==&apos;.</source>
        <translation>“=”不是运算符；相等应写“==”。</translation>
    </message>
    <message>
        <source>A value is expected before &apos;%1&apos;.</source>
        <translation>“%1”之前应有一个值。</translation>
    </message>
    <message>
        <source>A name is expected after &apos;.&apos;.</source>
        <translation>“.”之后应为名称。</translation>
    </message>
    <message>
        <source>A name is expected after &apos;.&apos;, not &apos;%1&apos;.</source>
        <translation>“.”之后应为名称，而不是“%1”。</translation>
    </message>
    <message>
        <source>The expression is longer than 4096 characters.</source>
        <translation>表达式超过4096个字符。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here.</source>
        <translation>这里不应出现“%1”。</translation>
    </message>
    <message>
        <source>The expression ends where &apos;%1&apos; is expected.</source>
        <translation>表达式在应有“%1”处结束。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is expected before &apos;%2&apos;.</source>
        <translation>“%2”之前应有“%1”。</translation>
    </message>
    <message>
        <source>The expression is nested deeper than 64 levels.</source>
        <translation>表达式嵌套超过64层。</translation>
    </message>
    <message>
        <source>A number is expected here, not %1.</source>
        <translation>这里应为数值，而不是%1。</translation>
    </message>
    <message>
        <source>This is not %1.</source>
        <translation>这不是%1。</translation>
    </message>
    <message>
        <source>This is a number, not %1.</source>
        <translation>这是数值，不是%1。</translation>
    </message>
    <message>
        <source>This is %1, not %2.</source>
        <translation>这是%1，不是%2。</translation>
    </message>
    <message>
        <source>The value can be &apos;%1&apos;, which is not %2.</source>
        <translation>该值可能为“%1”，而它不是%2。</translation>
    </message>
    <message>
        <source>Only &apos;%1&apos; can be compared here; options are tested by has(x, option).</source>
        <translation>这里只能与“%1”比较；选项请用 has(x, 选项) 判断。</translation>
    </message>
    <message>
        <source>Only &apos;%1&apos; can be compared here.</source>
        <translation>这里只能与“%1”比较。</translation>
    </message>
    <message>
        <source>Cannot compare %1 with %2. Test with blank(x).</source>
        <translation>%1与%2不能比较。请用 blank(x) 判断。</translation>
    </message>
    <message>
        <source>Cannot compare %1 with %2.</source>
        <translation>%1与%2不能比较。</translation>
    </message>
    <message>
        <source>The two sides have no value in common: never equal.</source>
        <translation>两边没有共同的取值：永远不会相等。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs two numbers or two ordered codes, not %2 and %3.</source>
        <translation>“%1”需要两个数值或两个有顺序的代码，而不是%2与%3。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs codes of one order (&apos;ordered: […]&apos;).</source>
        <translation>“%1”需要同一顺序中的代码（“ordered: […]”）。</translation>
    </message>
    <message>
        <source>The two branches do not fit: %1 and %2.</source>
        <translation>两个分支不一致：%1与%2。</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos;.</source>
        <translation>没有“%1”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not %2.</source>
        <translation>“%1”不是%2。</translation>
    </message>
    <message>
        <source>A condition is expected here, not %1.</source>
        <translation>这里应为条件，而不是%1。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is asked once a side: say %2.</source>
        <translation>“%1”每侧各问一次：请写 %2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is computed later; a derived value may use only those above it.</source>
        <translation>“%1”在其后才计算；派生值只能使用其上方的值。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; belongs to the whole examination: leave out &apos;%2.&apos;.</source>
        <translation>“%1”属于整个检查：请去掉“%2.”。</translation>
    </message>
    <message>
        <source>&apos;%1.&apos; means something only once a side: name the side, or use any(…) or all(…).</source>
        <translation>“%1.”仅在按侧别时有意义：请写明侧别，或用 any(…)、all(…)。</translation>
    </message>
    <message>
        <source>Inside a table only its inputs, its &apos;let&apos; names and param. are visible.</source>
        <translation>表内只能使用其输入、“let”名称和 param.。</translation>
    </message>
    <message>
        <source>&apos;%1.%2&apos; is known only after the tables.</source>
        <translation>“%1.%2”在决策表之后才可知。</translation>
    </message>
    <message>
        <source>The interval is not known here.</source>
        <translation>这里尚不知道间隔时间。</translation>
    </message>
    <message>
        <source>There is no &apos;%1.&apos;.</source>
        <translation>没有“%1.”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes %2 value.</source>
        <translation>“%1”需要%2个值。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes %2 values.</source>
        <translation>“%1”需要%2个值。</translation>
    </message>
    <message>
        <source>There is no function &apos;%1&apos;.</source>
        <translation>没有函数“%1”。</translation>
    </message>
    <message>
        <source>A table sees one side only.</source>
        <translation>表只能看到一侧。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs two numbers or two codes of one order.</source>
        <translation>“%1”需要两个数值或同一顺序中的两个代码。</translation>
    </message>
    <message>
        <source>has(x, option) needs a question of kind &apos;choices&apos;.</source>
        <translation>has(x, 选项) 需要多选题（choices）。</translation>
    </message>
    <message>
        <source>none(x) needs a question of kind &apos;choices&apos;.</source>
        <translation>none(x) 需要多选题（choices）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no option of it.</source>
        <translation>“%1”不是它的选项。</translation>
    </message>
    <message>
        <source>cites(x) needs an answer.</source>
        <translation>cites(x) 需要一个答案。</translation>
    </message>
    <message>
        <source>There is no rule &apos;%1&apos;.</source>
        <translation>没有规则“%1”。</translation>
    </message>
    <message>
        <source>There is no mark &apos;%1&apos;.</source>
        <translation>没有时间标记“%1”。</translation>
    </message>
    <message>
        <source>A pattern has at most 16 KiB and 32 nested arguments.</source>
        <translation>语句最多 16 KiB，参数最多嵌套32层。</translation>
    </message>
    <message>
        <source>It is no MessageFormat pattern (near character %1).</source>
        <translation>不是有效的 MessageFormat 语句（第%1个字符附近）。</translation>
    </message>
    <message>
        <source>Its arguments need names, not numbers.</source>
        <translation>参数应写名称，而不是数字。</translation>
    </message>
    <message>
        <source>Its arguments arrive as text: only {name} and {name, select, …} are possible.</source>
        <translation>参数以文字形式代入：只能写 {名称} 或 {名称, select, …}。</translation>
    </message>
    <message>
        <source>There is no such item in the template.</source>
        <translation>模板中没有这一项目。</translation>
    </message>
    <message>
        <source>There is an item &apos;%1&apos; already.</source>
        <translation>已有项目“%1”。</translation>
    </message>
    <message>
        <source>The item needs an id.</source>
        <translation>该项目需要标识符。</translation>
    </message>
    <message>
        <source>Items that share an id are moved in the text of the file.</source>
        <translation>共用标识符的项目请在文件文字中移动。</translation>
    </message>
    <message>
        <source>It comes from the base: an overlay can set another value, not take it away.</source>
        <translation>它来自所依据的模板：叠加模板可另设值，但不能去掉。</translation>
    </message>
    <message>
        <source>There is no base to go back to.</source>
        <translation>没有可恢复的原值。</translation>
    </message>
    <message>
        <source>The file is no valid YAML: mend its text first.</source>
        <translation>文件不是有效的 YAML：请先修正其文字。</translation>
    </message>
    <message>
        <source>A template has no file of this name.</source>
        <translation>模板没有这一名称的文件。</translation>
    </message>
    <message>
        <source>A file has at most 8 MiB.</source>
        <translation>一个文件最多 8 MiB。</translation>
    </message>
    <message>
        <source>A template has at most 256 files.</source>
        <translation>一个模板最多256个文件。</translation>
    </message>
    <message>
        <source>The template has no such file of its own.</source>
        <translation>模板自身没有这一文件。</translation>
    </message>
    <message>
        <source>This cannot be changed here without touching more: edit the text of the file.</source>
        <translation>在此更改会牵动其他内容：请编辑文件文字。</translation>
    </message>
    <message>
        <source>This cannot be written here: edit the text of the file.</source>
        <translation>不能写在这里：请编辑文件文字。</translation>
    </message>
    <message>
        <source>Words need a language and a key.</source>
        <translation>文字需要语言和键。</translation>
    </message>
    <message>
        <source>A language is a tag such as &apos;de&apos;.</source>
        <translation>语言应为“de”这样的标记。</translation>
    </message>
    <message>
        <source>The template has that language.</source>
        <translation>模板已有该语言。</translation>
    </message>
    <message>
        <source>The template has no such language.</source>
        <translation>模板没有该语言。</translation>
    </message>
    <message>
        <source>A template needs a language.</source>
        <translation>模板至少需要一种语言。</translation>
    </message>
    <message>
        <source>A step needs an id of letters, digits and &apos;_&apos;.</source>
        <translation>步骤需要由字母、数字和“_”组成的标识符。</translation>
    </message>
    <message>
        <source>There is such a step already.</source>
        <translation>已有这一步骤。</translation>
    </message>
    <message>
        <source>There is no such step.</source>
        <translation>没有这一步骤。</translation>
    </message>
    <message>
        <source>A template needs its template.yaml.</source>
        <translation>模板需要 template.yaml。</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>没有模板。</translation>
    </message>
    <message>
        <source>The template has errors.</source>
        <translation>模板有错误。</translation>
    </message>
    <message>
        <source>The version is no semantic version such as 1.2.0.</source>
        <translation>版本号应为 1.2.0 这样的形式。</translation>
    </message>
    <message>
        <source>Its version must be higher than %1, which is in force.</source>
        <translation>版本号应高于正在使用的 %1。</translation>
    </message>
    <message>
        <source>This version was in force already: another one must not bear its number.</source>
        <translation>此版本号曾经启用：不得再用于其他内容。</translation>
    </message>
    <message>
        <source>The template is retired: make a draft of it.</source>
        <translation>模板已停用：请为其建立草稿。</translation>
    </message>
    <message>
        <source>Its dry run was not looked at.</source>
        <translation>尚未查看其试运行结果。</translation>
    </message>
    <message>
        <source>It changed since its dry run was looked at.</source>
        <translation>查看试运行结果之后又有更改。</translation>
    </message>
    <message>
        <source>Ids of this kind are changed in the text of the files.</source>
        <translation>此类标识符请在文件文字中更改。</translation>
    </message>
    <message>
        <source>An id has letters, digits and &apos;_&apos;, and starts with a letter.</source>
        <translation>标识符由字母、数字和“_”组成，以字母开头。</translation>
    </message>
    <message>
        <source>It is not this template&apos;s own: what is inherited keeps its id.</source>
        <translation>它不属于本模板：继承的项目保留其标识符。</translation>
    </message>
    <message>
        <source>Its value is handed on here: where else it is named cannot be told for sure.</source>
        <translation>其值在此被传递：无法确定还有何处提到它。</translation>
    </message>
    <message>
        <source>No rule or question names it: the program itself may.</source>
        <translation>没有规则或问题提到它：程序本身可能会用到。</translation>
    </message>
    <message>
        <source>The template would have an error: %1</source>
        <translation>模板会出现错误：%1</translation>
    </message>
    <message>
        <source>The kept state of the draft cannot be read.</source>
        <translation>无法读取暂存的草稿。</translation>
    </message>
    <message>
        <source>The version cannot be kept.</source>
        <translation>无法留存该版本。</translation>
    </message>
    <message>
        <source>Another folder here is the active template &apos;%1&apos;: retire it first.</source>
        <translation>此处另一文件夹是启用中的模板“%1”：请先将其停用。</translation>
    </message>
    <message>
        <source>Another template has the place of this draft.</source>
        <translation>另一模板占用了此草稿的位置。</translation>
    </message>
    <message>
        <source>The draft cannot take the place of the template.</source>
        <translation>草稿无法取代该模板。</translation>
    </message>
    <message>
        <source>The draft cannot be renamed.</source>
        <translation>草稿无法改名。</translation>
    </message>
    <message>
        <source>Only an active template is retired.</source>
        <translation>只有启用中的模板可以停用。</translation>
    </message>
    <message>
        <source>A folder cannot be made.</source>
        <translation>无法建立文件夹。</translation>
    </message>
    <message>
        <source>Another folder here is the template &apos;%1&apos; as well.</source>
        <translation>此处另一文件夹也是模板“%1”。</translation>
    </message>
    <message>
        <source>There is no template &apos;%1&apos; here.</source>
        <translation>此处没有模板“%1”。</translation>
    </message>
    <message>
        <source>This is no template folder.</source>
        <translation>这不是模板文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法建立文件夹。</translation>
    </message>
    <message>
        <source>A file cannot be removed.</source>
        <translation>无法删除文件。</translation>
    </message>
    <message>
        <source>Its version is no semantic version such as 1.2.0.</source>
        <translation>其版本号不是 1.2.0 这样的形式。</translation>
    </message>
    <message>
        <source>There is a template in this folder already.</source>
        <translation>此文件夹中已有模板。</translation>
    </message>
    <message>
        <source>&apos;sheet&apos; is only for the whole examination.</source>
        <translation>“sheet”只用于整个检查的问题。</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>a card</source>
        <translation>定义卡</translation>
    </message>
    <message>
        <source>an element</source>
        <translation>示意图元素</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>a pane</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>a prefill</source>
        <translation>预填</translation>
    </message>
    <message>
        <source>a row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>a section</source>
        <translation>报告部分</translation>
    </message>
    <message>
        <source>a selector</source>
        <translation>影像选择器</translation>
    </message>
    <message>
        <source>a stage</source>
        <translation>布局阶段</translation>
    </message>
    <message>
        <source>an input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>an interval class</source>
        <translation>间隔类别</translation>
    </message>
    <message>
        <source>a file of words</source>
        <translation>文字文件</translation>
    </message>
    <message>
        <source>a layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>a code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>单选题</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>多选题</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字题</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>a contradiction</source>
        <translation>矛盾规则</translation>
    </message>
    <message>
        <source>a derived value</source>
        <translation>派生值</translation>
    </message>
    <message>
        <source>a limitation</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>a modifier</source>
        <translation>结论附加</translation>
    </message>
    <message>
        <source>a recommendation</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>a let</source>
        <translation>中间值</translation>
    </message>
    <message>
        <source>a scheme</source>
        <translation>编码体系</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>a phase</source>
        <translation>影像期相</translation>
    </message>
    <message>
        <source>a side</source>
        <translation>侧别</translation>
    </message>
    <message>
        <source>a state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>决策表</translation>
    </message>
    <message>
        <source>a variant</source>
        <translation>变式</translation>
    </message>
    <message>
        <source>a sentence</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>a line</source>
        <translation>总结句</translation>
    </message>
    <message>
        <source>a line of the impression</source>
        <translation>印象中的一行</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>列表项</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>each</source>
        <translation>各项</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Whether &apos;%1&apos; is asked</source>
        <translation>是否询问“%1”</translation>
    </message>
    <message>
        <source>The normal answer of &apos;%1&apos;</source>
        <translation>“%1”的正常答案</translation>
    </message>
    <message>
        <source>an exam line</source>
        <translation>总结句</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>a headline</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>card</source>
        <translation>定义卡</translation>
    </message>
    <message>
        <source>option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>phase or group</source>
        <translation>期相或组</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>期相</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>side</source>
        <translation>侧别</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>时间标记</translation>
    </message>
    <message>
        <source>table</source>
        <translation>决策表</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>class</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>结论附加</translation>
    </message>
    <message>
        <source>limitation</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>矛盾规则</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>section</source>
        <translation>报告部分</translation>
    </message>
    <message>
        <source>question or derived value</source>
        <translation>问题或派生值</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>interval class</source>
        <translation>间隔类别</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>part of an impression</source>
        <translation>印象的组成部分</translation>
    </message>
    <message>
        <source>selector</source>
        <translation>影像选择器</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>布局阶段</translation>
    </message>
    <message>
        <source>option of %1 for the interval class</source>
        <translation>%1 中对应间隔类别的选项</translation>
    </message>
    <message>
        <source>private scheme (under &apos;schemes&apos;)</source>
        <translation>私有编码体系（写在“schemes”下）</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>真假值</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>the code &apos;%1&apos;</source>
        <translation>代码“%1”</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>nil</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>下列之一：%1</translation>
    </message>
    <message>
        <source>several of: %1</source>
        <translation>下列若干：%1</translation>
    </message>
    <message>
        <source>end of map not found</source>
        <translation>映射没有结束</translation>
    </message>
    <message>
        <source>end of map flow not found</source>
        <translation>“}”缺失</translation>
    </message>
    <message>
        <source>end of sequence not found</source>
        <translation>列表没有结束</translation>
    </message>
    <message>
        <source>end of sequence flow not found</source>
        <translation>“]”缺失</translation>
    </message>
    <message>
        <source>unknown token</source>
        <translation>无法识别的符号</translation>
    </message>
    <message>
        <source>illegal document indicator in scalar</source>
        <translation>值中不应有文档分隔符</translation>
    </message>
    <message>
        <source>illegal EOF in scalar</source>
        <translation>值在文件末尾中断</translation>
    </message>
    <message>
        <source>illegal character in scalar</source>
        <translation>值中有不允许的字符</translation>
    </message>
    <message>
        <source>illegal flow end</source>
        <translation>多余的“]”或“}”</translation>
    </message>
    <message>
        <source>illegal block entry</source>
        <translation>这里不应有列表项</translation>
    </message>
    <message>
        <source>illegal map key</source>
        <translation>这里不应有键</translation>
    </message>
    <message>
        <source>illegal map value</source>
        <translation>这里不应有“: 值”</translation>
    </message>
    <message>
        <source>unexpected character in block scalar</source>
        <translation>文字块中有意外的字符</translation>
    </message>
    <message>
        <source>invalid scalar</source>
        <translation>无效的值</translation>
    </message>
    <message>
        <source>The file does not say its language; English is assumed.</source>
        <translation>文件未注明语言；按英语处理。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no language tag; English is assumed.</source>
        <translation>“%1”不是语言标记；按英语处理。</translation>
    </message>
    <message>
        <source>The section &apos;%1&apos; has neither fields nor words.</source>
        <translation>部分“%1”既无字段也无文字。</translation>
    </message>
    <message>
        <source>The file has more than 200 sections.</source>
        <translation>文件的部分超过200个。</translation>
    </message>
    <message>
        <source>The file has more than 2000 fields.</source>
        <translation>文件的字段超过2000个。</translation>
    </message>
    <message>
        <source>The file has more than 2000 lines of words.</source>
        <translation>文件的文字超过2000行。</translation>
    </message>
    <message>
        <source>The body is empty: the file asks nothing and says nothing.</source>
        <translation>正文为空：文件既无问题也无文字。</translation>
    </message>
    <message>
        <source>The section is required but has too many fields for one rule.</source>
        <translation>该部分为必填，但字段过多，无法写成一条规则。</translation>
    </message>
    <message>
        <source>The section &apos;%1&apos; is required: signing is refused while all of it is blank.</source>
        <translation>部分“%1”为必填：全部空白时不能签发。</translation>
    </message>
    <message>
        <source>A list of more than 63 options became a free text.</source>
        <translation>选项超过63个的列表已改为自由文本。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; as %2 %3 with %4 options.</source>
        <translation>“%1”：%2（%3），%4个选项。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; as %2 %3.</source>
        <translation>“%1”：%2（%3）。</translation>
    </message>
    <message>
        <source>The unit &apos;%1&apos; is kept as %2 (UCUM).</source>
        <translation>单位“%1”记为 %2（UCUM）。</translation>
    </message>
    <message>
        <source>The merge field &apos;%1&apos; is proposed from %2 of the study.</source>
        <translation>合并字段“%1”由检查的 %2 预填。</translation>
    </message>
    <message>
        <source>No attribute of a study is known for the merge field &apos;%1&apos;.</source>
        <translation>没有与合并字段“%1”对应的检查属性。</translation>
    </message>
    <message>
        <source>A tag has more than 256 attributes.</source>
        <translation>一个标签的属性超过256个。</translation>
    </message>
    <message>
        <source>The file has more than 50 000 tags.</source>
        <translation>文件的标签超过50000个。</translation>
    </message>
    <message>
        <source>Drawings and formulas (svg, math) are not part of a report template.</source>
        <translation>图形和公式（svg、math）不属于报告模板。</translation>
    </message>
    <message>
        <source>The elements are nested deeper than 256 levels.</source>
        <translation>元素嵌套超过256层。</translation>
    </message>
    <message>
        <source>More than 16 formatting elements (b, em, a …) are open at once.</source>
        <translation>同时打开的格式元素（b、em、a 等）超过16个。</translation>
    </message>
    <message>
        <source>The file has NUL bytes: it is no HTML in UTF-8.</source>
        <translation>文件含 NUL 字节：不是 UTF-8 的 HTML。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 from here on; it was read as Windows-1252. Check accented letters.</source>
        <translation>自此处起不是 UTF-8；已按 Windows-1252 读取。请核对带音标的字母。</translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; stands twice; the fields are kept apart.</source>
        <translation>标识“%1”出现两次；两个字段分别保留。</translation>
    </message>
    <message>
        <source>The default &apos;%1&apos; is not preselected: an answer is the reader&apos;s act.</source>
        <translation>默认值“%1”不预选：答案由阅片者选定。</translation>
    </message>
    <message>
        <source>The default &apos;%1&apos; is not preselected: an answer is the reader&apos;s act. It stands in the help.</source>
        <translation>默认值“%1”不预选：答案由阅片者选定。已写入说明。</translation>
    </message>
    <message>
        <source>The handler &apos;%1&apos; is code; it is never run.</source>
        <translation>处理程序“%1”为代码，不会运行。</translation>
    </message>
    <message>
        <source>The link &apos;%1&apos; of &lt;%2&gt; is never loaded.</source>
        <translation>&lt;%2&gt; 的链接“%1”不会加载。</translation>
    </message>
    <message>
        <source>The script is never run.</source>
        <translation>脚本不会运行。</translation>
    </message>
    <message>
        <source>An embedded document is never loaded.</source>
        <translation>嵌入的文档不会加载。</translation>
    </message>
    <message>
        <source>A button or hidden field of the form asks nothing.</source>
        <translation>表单的按钮或隐藏字段不构成问题。</translation>
    </message>
    <message>
        <source>The option opens another template, which is never loaded.</source>
        <translation>该选项会打开另一模板，不会加载。</translation>
    </message>
    <message>
        <source>The list has no options; it became a free text.</source>
        <translation>列表没有选项；已改为自由文本。</translation>
    </message>
    <message>
        <source>A date is typed as a text (YYYY-MM-DD).</source>
        <translation>日期以文字输入（YYYY-MM-DD）。</translation>
    </message>
    <message>
        <source>A time is typed as a text (HH:MM).</source>
        <translation>时间以文字输入（HH:MM）。</translation>
    </message>
    <message>
        <source>The type &apos;%1&apos; is unknown; it became a free text.</source>
        <translation>类型“%1”未知；已改为自由文本。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no plain number.</source>
        <translation>“%1”不是普通数字。</translation>
    </message>
    <message>
        <source>&apos;min&apos; is greater than &apos;max&apos;; both are dropped.</source>
        <translation>“min”大于“max”；两者均略去。</translation>
    </message>
    <message>
        <source>The list of suggestions became a part of the help: any text is allowed.</source>
        <translation>建议列表已写入说明：可填写任意文字。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of a draft is read as data-field-completion-action.</source>
        <translation>草案中的“%1”按 data-field-completion-action 读取。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; asks for a script of the form; the field is always asked.</source>
        <translation>“%1”依赖表单脚本；该字段始终询问。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always asked: MRRT knows no condition (%2).</source>
        <translation>“%1”始终询问：MRRT 没有条件（%2）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is required on a condition: an alert where it is blank (%2).</source>
        <translation>“%1”按条件必填：空白时提示（%2）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is required only where it is asked: an alert where it is blank.</source>
        <translation>“%1”仅在询问时必填：空白时提示。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot say &apos;not assessable&apos;: MRRT knows only a number.</source>
        <translation>“%1”不能表达“无法评价”：MRRT 只有数值。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot ask for a film.</source>
        <translation>“%1”不能要求指明影像。</translation>
    </message>
    <message>
        <source>%1 decision tables: MRRT is a form without rules.</source>
        <translation>%1个决策表：MRRT 是没有规则的表单。</translation>
    </message>
    <message>
        <source>%1 limitations: MRRT is a form without rules.</source>
        <translation>%1条局限：MRRT 是没有规则的表单。</translation>
    </message>
    <message>
        <source>%1 contradictions: MRRT is a form without rules.</source>
        <translation>%1条矛盾规则：MRRT 是没有规则的表单。</translation>
    </message>
    <message>
        <source>%1 recommendations: MRRT is a form without rules.</source>
        <translation>%1条建议：MRRT 是没有规则的表单。</translation>
    </message>
    <message>
        <source>%1 phrases: MRRT is a form without rules.</source>
        <translation>%1条语句：MRRT 是没有规则的表单。</translation>
    </message>
    <message>
        <source>There is no body: the file asks nothing and says nothing.</source>
        <translation>没有正文：文件既无问题也无文字。</translation>
    </message>
    <message>
        <source>The element &apos;%1&apos; stands %2 times; they are read as one.</source>
        <translation>元素“%1”出现%2次；合并读取。</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; element; the title is that of dcterms.title, or the file&apos;s name.</source>
        <translation>没有“%1”元素；标题取 dcterms.title 或文件名。</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; element.</source>
        <translation>没有“%1”元素。</translation>
    </message>
    <message>
        <source>A character set is declared twice; the file is read as UTF-8.</source>
        <translation>字符集声明了两次；按 UTF-8 读取。</translation>
    </message>
    <message>
        <source>No character set is declared; the file is read as UTF-8.</source>
        <translation>未声明字符集；按 UTF-8 读取。</translation>
    </message>
    <message>
        <source>There is no dcterms metadata: no identifier, language or publisher.</source>
        <translation>没有 dcterms 元数据：无标识、语言、发布者。</translation>
    </message>
    <message>
        <source>There is more than one script; only template attributes are read, nothing is run.</source>
        <translation>脚本不止一个；只读取模板属性，不运行任何内容。</translation>
    </message>
    <message>
        <source>The linked file is never loaded.</source>
        <translation>链接的文件不会加载。</translation>
    </message>
    <message>
        <source>The style sheet is not taken.</source>
        <translation>样式表未采用。</translation>
    </message>
    <message>
        <source>The title differs from dcterms.title, which is taken.</source>
        <translation>标题与 dcterms.title 不同；采用后者。</translation>
    </message>
    <message>
        <source>A second script has template attributes; they are dropped.</source>
        <translation>第二个脚本含模板属性；已略去。</translation>
    </message>
    <message>
        <source>There is no script with template attributes: no status and no codes.</source>
        <translation>没有含模板属性的脚本：无状态、无代码。</translation>
    </message>
    <message>
        <source>There is no &apos;template_attributes&apos;: no status and no codes.</source>
        <translation>没有“template_attributes”：无状态、无代码。</translation>
    </message>
    <message>
        <source>The template attributes stand outside a script, as in drafts of the standard.</source>
        <translation>模板属性写在脚本之外（同标准草案）。</translation>
    </message>
    <message>
        <source>The codes of &apos;%1&apos; belong to no section, field or option.</source>
        <translation>“%1”的代码不属于任何部分、字段或选项。</translation>
    </message>
    <message>
        <source>%1 elements have codes; %2 terms say what the template is for.</source>
        <translation>%1个元素有代码；%2个术语说明模板用途。</translation>
    </message>
    <message>
        <source>The file is larger than 512 KiB.</source>
        <translation>文件超过 512 KiB。</translation>
    </message>
    <message>
        <source>The file has no fields: its words are the report.</source>
        <translation>文件没有字段：其文字即为报告。</translation>
    </message>
    <message>
        <source>Options of &apos;%1&apos; share a code or have none; they are coded by their ids.</source>
        <translation>“%1”的选项共用代码或没有代码；以其标识符编码。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is always asked: its condition has no enableWhen (%2).</source>
        <translation>“%1”始终询问：其条件不能写成 enableWhen（%2）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is left out: it is never asked (%2).</source>
        <translation>“%1”略去：从不询问（%2）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is asked more often than here: a part of its condition has no enableWhen (%2).</source>
        <translation>“%1”比此处询问得更多：其条件的一部分不能写成 enableWhen（%2）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: while &apos;%2&apos; itself is not asked, Fimbria does not ask this either.</source>
        <translation>“%1”：“%2”本身未询问时，Fimbria 也不询问此题。</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: &apos;none of these&apos; is an answer here; a questionnaire has only no answer.</source>
        <translation>“%1”：此处“均无”是一个答案；问卷中只能不作答。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is required on a condition, which a questionnaire cannot say (%2).</source>
        <translation>“%1”按条件必填，问卷不能表达（%2）。</translation>
    </message>
    <message>
        <source>Conditions and rules: data elements only say what can be recorded.</source>
        <translation>条件与规则：数据元素只说明可记录的内容。</translation>
    </message>
    <message>
        <source>The codes of scheme %1 are no index codes of RadElement (%2).</source>
        <translation>%1 的代码不是 RadElement 的索引代码（%2）。</translation>
    </message>
    <message>
        <source>Free texts are no data elements (%1).</source>
        <translation>自由文本不是数据元素（%1）。</translation>
    </message>
    <message>
        <source>&apos;coding_schemes&apos; names no coding scheme; the schemes of the codes are taken as they are written.</source>
        <translation>“coding_schemes”未列出编码体系；按代码所写采用。</translation>
    </message>
    <message>
        <source>&apos;coded_content&apos; stands more than once; all were read.</source>
        <translation>“coded_content”不止一个；均已读取。</translation>
    </message>
    <message>
        <source>There is no &apos;template_attributes&apos;.</source>
        <translation>没有“template_attributes”。</translation>
    </message>
    <message>
        <source>&apos;template_attributes&apos; stands more than once; all were read.</source>
        <translation>“template_attributes”不止一个；均已读取。</translation>
    </message>
    <message>
        <source>A coding scheme lacks its name or its designator.</source>
        <translation>有编码体系缺少名称或代号。</translation>
    </message>
    <message>
        <source>An entry names no element (ORIGTXT); its codes are dropped.</source>
        <translation>有条目未指明元素（ORIGTXT）；其代码略去。</translation>
    </message>
    <message>
        <source>A term has no code; it is dropped.</source>
        <translation>有术语没有代码；已略去。</translation>
    </message>
    <message>
        <source>A term has %1 codes where one is allowed; all were read.</source>
        <translation>有术语带%1个代码（应为一个）；均已读取。</translation>
    </message>
    <message>
        <source>A code without a value or a scheme is dropped (&apos;%1&apos;).</source>
        <translation>缺少值或编码体系的代码已略去（“%1”）。</translation>
    </message>
    <message>
        <source>The code %1 has no meaning; its value stands for it.</source>
        <translation>代码 %1 没有含义；以其值代替。</translation>
    </message>
    <message>
        <source>The scheme &apos;%1&apos; is declared as &apos;%2&apos;; they are taken for the same.</source>
        <translation>编码体系“%1”声明为“%2”；视为相同。</translation>
    </message>
    <message>
        <source>The scheme &apos;%1&apos; is not declared.</source>
        <translation>编码体系“%1”未声明。</translation>
    </message>
    <message>
        <source>The template attributes stand inside a comment; they were read all the same.</source>
        <translation>模板属性写在注释中；仍已读取。</translation>
    </message>
    <message>
        <source>The template attributes have a document type or entities, which are never read; they are dropped.</source>
        <translation>模板属性含文档类型或实体，不予读取；已略去。</translation>
    </message>
    <message>
        <source>%1 code elements have no end tag; they were closed.</source>
        <translation>%1个代码元素没有结束标签；已补上。</translation>
    </message>
    <message>
        <source>The template attributes are not well-formed XML (%1); what can be read of them was read.</source>
        <translation>模板属性不是格式良好的 XML（%1）；已读取可读部分。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>是否应为“%1”？</translation>
    </message>
        <message>
            <source>&apos;%1&apos; is no value of &apos;%2&apos;: %3.</source>
            <translation>“%1”不是“%2”的取值：%3。</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::RowsField</name>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>when</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>gives</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Enter opens a row, Alt+↑ and Alt+↓ move it</source>
            <translation>回车打开该行，Alt+↑、Alt+↓ 移动</translation>
        </message>
        <message>
            <source>Open the row</source>
            <translation>打开该行</translation>
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
            <source>Add a row</source>
            <translation>添加一行</translation>
        </message>
        <message>
            <source>new row</source>
            <translation>新行</translation>
        </message>
        <message>
            <source>another order of the rows</source>
            <translation>调整行顺序</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n 个分支</numerusform>
            </translation>
        </message>
        <message>
            <source>in every other case</source>
            <translation>其余情况</translation>
        </message>
        <message>
            <source>'%1' is no value of '%2': %3.</source>
            <translation>“%1”不是“%2”可取的值：%3。</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::SentencesField</name>
        <message>
            <source>The report says nothing of this answer yet.</source>
            <translation>报告尚未表述此答案。</translation>
        </message>
        <message>
            <source>Add a sentence to the report</source>
            <translation>在报告中加一句</translation>
        </message>
        <message>
            <source>new sentence</source>
            <translation>新语句</translation>
        </message>
        <message>
            <source>No section of the report holds the findings of this step: add the step to one.</source>
            <translation>报告中没有章节收录此步骤的表现：请先把步骤加入某一章节。</translation>
        </message>
        <message>
            <source>as typed: %1</source>
            <translation>按原样：%1</translation>
        </message>
        <message>
            <source>Sentence: %1</source>
            <translation>语句：%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ShelfDesk</name>
        <message>
            <source>%1 cannot be read. %2</source>
            <translation>%1 无法读取。%2</translation>
        </message>
        <message>
            <source>Saved in %1.</source>
            <translation>已保存到 %1。</translation>
        </message>
        <message>
            <source>RETIRED: no new reading gets it.</source>
            <translation>已停用：不再用于新阅片。</translation>
        </message>
        <message>
            <source>New readings get the template %1.</source>
            <translation>新阅片使用模板 %1。</translation>
        </message>
        <message>
            <source>Opened with what was not saved yet.</source>
            <translation>已打开，并恢复尚未保存的更改。</translation>
        </message>
        <message>
            <source>What was not saved cannot be gone on with; it is kept in %1.</source>
            <translation>尚未保存的更改无法继续；已保留在 %1。</translation>
        </message>
        <message>
            <source>%1 version %2 is ACTIVE: new readings get it.</source>
            <translation>%1 版本 %2 已启用：新阅片将使用它。</translation>
        </message>
        <message>
            <source>%1 version %2 is ACTIVE. New readings still get another template: choose “Use for new readings” on the page “Templates”.</source>
            <translation>%1 版本 %2 已启用。新阅片仍使用另一模板：请在“模板”页选择“用于新阅片”。</translation>
        </message>
        <message>
            <source>%1 version %2 is ACTIVE. What was changed meanwhile stays here as a draft.</source>
            <translation>%1 版本 %2 已启用。其间的更改作为草稿保留在此。</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::SourceView</name>
        <message>
            <source>Text of the file</source>
            <translation>文件文本</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::StartPage</name>
        <message>
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Readings get</source>
            <translation>阅片使用</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Opens its draft, and makes one if there is none: readings keep the active version</source>
            <translation>打开其草稿，没有则新建：阅片仍用启用版本</translation>
        </message>
        <message>
            <source>Open as it is</source>
            <translation>按原样打开</translation>
        </message>
        <message>
            <source>To look at it, or to go on with a draft</source>
            <translation>查看，或继续草稿</translation>
        </message>
        <message>
            <source>Use for new readings</source>
            <translation>用于新阅片</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>No new reading gets it; old reports keep it</source>
            <translation>不再用于新阅片；旧报告保留</translation>
        </message>
        <message>
            <source>Open a folder…</source>
            <translation>打开文件夹…</translation>
        </message>
        <message>
            <source>Another folder…</source>
            <translation>更换文件夹…</translation>
        </message>
        <message>
            <source>The folder that the department shares</source>
            <translation>科室共享文件夹</translation>
        </message>
        <message>
            <source>New department template</source>
            <translation>新建科室模板</translation>
        </message>
        <message>
            <source>Name of its folder</source>
            <translation>文件夹名称</translation>
        </message>
        <message>
            <source>Name of the new template</source>
            <translation>新模板名称</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>this version</source>
            <translation>此版本</translation>
        </message>
        <message>
            <source>the last good one, %1</source>
            <translation>最近的可用版本 %1</translation>
        </message>
        <message>
            <source>nothing of it</source>
            <translation>不使用</translation>
        </message>
        <message>
            <source>the program</source>
            <translation>程序自带</translation>
        </message>
        <message>
            <source>the department</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Folder of the department: %1</source>
            <translation>科室文件夹：%1</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>%1, changed %2 (%3)</source>
            <translation>%1，修改于 %2（%3）</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Built on “%1” %2: it holds only what your department wants otherwise; everything else stays as it is there.</source>
            <translation>基于“%1” %2：只保存科室的不同之处；其余与原模板相同。</translation>
        </message>
        <message>
            <source>Folder of the department</source>
            <translation>科室文件夹</translation>
        </message>
        <message>
            <source>Folder of a template</source>
            <translation>模板文件夹</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::TrialDesk</name>
        <message>
            <source>The former version cannot be read any more.</source>
            <translation>原版本已无法读取。</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::TrialPage</name>
        <message>
            <source>Readings</source>
            <translation>阅片数</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Changes, equal ones together</source>
            <translation>变化汇总</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>阅片</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>侧别</translation>
        </message>
        <message>
            <source>Changes, reading by reading</source>
            <translation>逐例变化</translation>
        </message>
        <message>
            <source>Every sample case, every signed report and every draft of this workstation is assessed with both versions. Nothing is changed by it.</source>
            <translation>用两个版本评价全部示例病例、已签报告和本机草稿。不改变任何内容。</translation>
        </message>
        <message>
            <source>The draft, tried against</source>
            <translation>草稿试运行，对照</translation>
        </message>
        <message>
            <source>Dry run</source>
            <translation>试运行</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Progress of the dry run</source>
            <translation>试运行进度</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Version of the draft</source>
            <translation>草稿版本</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>From what differs: words, thresholds and rules, or something taken away</source>
            <translation>依据差异：文字、阈值与规则、或有删除</translation>
        </message>
        <message>
            <source>Activate this version</source>
            <translation>启用此版本</translation>
        </message>
        <message>
            <source>The draft has errors: mend them first.</source>
            <translation>草稿有错误：请先改正。</translation>
        </message>
        <message>
            <source>Not tried yet.</source>
            <translation>尚未试运行。</translation>
        </message>
        <message>
            <source>The draft changed since this dry run: run it again.</source>
            <translation>试运行后草稿又有修改：请重新试运行。</translation>
        </message>
        <message numerus="yes">
            <source>%n reading(s) tried.</source>
            <translation>
                <numerusform>已试 %n 例阅片。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing comes out differently.</source>
            <translation>结果无任何变化。</translation>
        </message>
        <message numerus="yes">
            <source>%n reading(s) get another conclusion,</source>
            <translation>
                <numerusform>%n 例结论改变，</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more change in something else.</source>
            <translation>
                <numerusform>另有 %n 例其他变化。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be read.</source>
            <translation>
                <numerusform>%n 例无法读取。</numerusform>
            </translation>
        </message>
        <message>
            <source>Ready. Open readings go on with the version they were begun with, or move to this one with their answers.</source>
            <translation>可以启用。未完成的阅片继续用原版本，或带答案转到此版本。</translation>
        </message>
        <message>
            <source>Run the dry run first: the proposal follows from what differs.</source>
            <translation>请先试运行：建议由差异得出。</translation>
        </message>
        <message>
            <source>words and layouts only</source>
            <translation>仅文字和布局</translation>
        </message>
        <message>
            <source>something was added, or a threshold or rule changed</source>
            <translation>有新增，或阈值、规则有变</translation>
        </message>
        <message>
            <source>something was taken away that readings may have used</source>
            <translation>删除了阅片可能用过的内容</translation>
        </message>
        <message>
            <source>another version</source>
            <translation>更改版本</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) still marked as new.</source>
            <translation>
                <numerusform>仍有%n条文字标为“新”。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sample case(s) do not fit this template: %1.</source>
            <translation>
                <numerusform>%n 个示例病例不适用于此模板：%1。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::WhenField</name>
        <message>
            <source>never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>always</source>
            <translation>总是</translation>
        </message>
        <message>
            <source>when …</source>
            <translation>当……时</translation>
        </message>
        <message>
            <source>condition</source>
            <translation>条件</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::YamlField</name>
        <message>
            <source>as in the file</source>
            <translation>与文件中相同</translation>
        </message>
        <message>
            <source>Not kept yet: %1</source>
            <translation>尚未采用：%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::OrderField</name>
        <message>
            <source>Films and comparisons</source>
            <translation>影像与对照</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>示意图</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>依据说明</translation>
        </message>
        <message>
            <source>Alt+↑ and Alt+↓ move a part</source>
            <translation>Alt+↑ 和 Alt+↓ 移动该部分</translation>
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
            <source>Usual order</source>
            <translation>通常顺序</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::PictureField</name>
        <message>
            <source>The picture is larger than %1 pixels.</source>
            <translation>图片超过 %1 像素。</translation>
        </message>
        <message>
            <source>This is no picture that can be read (PNG, JPEG).</source>
            <translation>无法识别此图片（PNG、JPEG）。</translation>
        </message>
        <message>
            <source>Choose a drawing…</source>
            <translation>选择图形…</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>选择图片…</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>It comes from the template that this one is built on.</source>
            <translation>来自本模板所依据的模板。</translation>
        </message>
        <message>
            <source>There is none.</source>
            <translation>没有。</translation>
        </message>
        <message>
            <source>It cannot be shown.</source>
            <translation>无法显示。</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 kB</translation>
        </message>
        <message>
            <source>Drawings (*.svg)</source>
            <translation>图形 (*.svg)</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>图片 (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>无法读取文件。</translation>
        </message>
        <message>
            <source>The file is larger than 8 MiB.</source>
            <translation>文件超过 8 MiB。</translation>
        </message>
        <message>
            <source>This is no SVG drawing.</source>
            <translation>这不是 SVG 图形。</translation>
        </message>
        <message>
            <source>The drawing holds more than a drawing: scripts, links or other pages. It is not taken.</source>
            <translation>该图形含有图形以外的内容（脚本、链接或其他页面），未采用。</translation>
        </message>
        <message>
            <source>Reading %1 …</source>
            <translation>正在读取 %1 …</translation>
        </message>
    </context>
    <context>
        <name>hsg::LanguageMenu</name>
        <message>
            <source>Template language</source>
            <translation>模板语言</translation>
        </message>
        <message>
            <source>As the window</source>
            <translation>与界面相同</translation>
        </message>
    </context>
    <context>
        <name>hsg::Why</name>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>来源：%1</translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::RulesBox</name>
        <message>
            <source>Which template a new reading gets</source>
            <translation>新判读使用哪个模板</translation>
        </message>
        <message>
            <source>Add a rule</source>
            <translation>添加规则</translation>
        </message>
        <message>
            <source>Every new reading gets “%1”, the template in force. A rule chooses another one by the contrast or by words in the descriptions of the study.</source>
            <translation>所有新判读均使用当前启用的模板“%1”。规则可按对比剂或检查描述中的词语选择其他模板。</translation>
        </message>
        <message>
            <source>The first rule that fits counts. Where none fits: “%1”, the template in force.</source>
            <translation>以首条符合的规则为准；均不符合时使用当前启用的模板“%1”。</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>对比剂</translation>
        </message>
        <message>
            <source>Words in the description</source>
            <translation>描述中的词语</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任意</translation>
        </message>
        <message>
            <source>Contrast of rule %1</source>
            <translation>规则 %1 的对比剂</translation>
        </message>
        <message>
            <source>Words in the description, rule %1</source>
            <translation>规则 %1 的描述词语</translation>
        </message>
        <message>
            <source>Template of rule %1</source>
            <translation>规则 %1 的模板</translation>
        </message>
        <message>
            <source>Rule %1 up</source>
            <translation>上移规则 %1</translation>
        </message>
        <message>
            <source>Rule %1 down</source>
            <translation>下移规则 %1</translation>
        </message>
        <message>
            <source>Remove rule %1</source>
            <translation>删除规则 %1</translation>
        </message>
        <message>
            <source>not used yet: choose a contrast or type words</source>
            <translation>尚未生效：请选择对比剂或输入词语</translation>
        </message>
    </context>
    <context>
        <name>hsg::Workplace</name>
        <message>
            <source>The last line of the draft was torn and was left out.</source>
            <translation>草稿最后一条记录不完整，已略去。</translation>
        </message>
        <message>
            <source>The template changed since this draft: some answers no longer fit and count as blank.</source>
            <translation>模板在草稿之后已更改：部分答案不再适用，视为未答。</translation>
        </message>
        <message>
            <source>This draft was begun with %1 and stays with it; %2 is in force (menu: take this reading to it).</source>
            <translation>此草稿以 %1 开始并继续使用；现行模板为 %2（可从菜单转用）。</translation>
        </message>
        <message>
            <source>The report of the study before is signed.</source>
            <translation>上一检查的报告已签发。</translation>
        </message>
        <message>
            <source>The report of the study before was not signed; its draft is kept. %1</source>
            <translation>上一检查的报告未能签发，草稿已保留。%1</translation>
        </message>
        <message>
            <source>Answers could not be saved: free space on the disk and retry.</source>
            <translation>有答案未能保存：请释放磁盘空间后重试。</translation>
        </message>
        <message>
            <source>The template %1 cannot be used as it is now: its version %2 stays in force. %3</source>
            <translation>模板 %1 目前无法使用：继续使用其版本 %2。%3</translation>
        </message>
        <message>
            <source>The template %1 was changed after it was activated: version %2 stays in force until the change is activated. %3</source>
            <translation>模板 %1 在启用后被改动：启用改动之前继续使用版本 %2。%3</translation>
        </message>
        <message>
            <source>This reading now uses %1.</source>
            <translation>此判读现使用 %1。</translation>
        </message>
        <message>
            <source>This reading now uses %1. These answers no longer fit; they are kept and count as blank: %2</source>
            <translation>此判读现使用 %1。以下答案不再适用，已保留并视为未答：%2</translation>
        </message>
    </context>
</TS>
