<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>InfoPage</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Ready, loaded when it is needed</source>
        <translation>就绪，需要时加载</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>No plugin was found.</source>
        <translation>未找到插件。</translation>
    </message>
    <message>
        <source>Where was looked</source>
        <translation>查找位置</translation>
    </message>
    <message>
        <source>no such folder</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>The environment variable FIMBRIA_PLUGIN_PATH names further folders, ':' between them.</source>
        <translation>环境变量 FIMBRIA_PLUGIN_PATH 可指定更多文件夹，以“:”分隔。</translation>
    </message>
    <message>
        <source>%1 is wanted twice: “%2” has it, “%3” does not.</source>
        <translation>按键 %1 冲突：由“%2”使用，“%3”未生效。</translation>
    </message>
    <message>
        <source>The setting keys/%1 is no key.</source>
        <translation>设置 keys/%1 不是有效按键。</translation>
    </message>
    <message>
        <source>No key is wanted twice.</source>
        <translation>没有按键冲突。</translation>
    </message>
    <message>
        <source>Keys of the films work while the films have the focus, keys of the panel while the panel has it. A text field takes every key it has a use for.</source>
        <translation>焦点在影像区时，影像按键有效；焦点在面板时，面板按键有效。文本框优先接收其可用的按键。</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
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
        <translation>编号签发者</translation>
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
        <source>Study</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>Plugins</name>
    <message>
        <source>It is not a plugin: it has no manifest. %1</source>
        <translation>这不是插件：没有清单。%1</translation>
    </message>
    <message>
        <source>It is made for another interface (%1).</source>
        <translation>它是为另一接口（%1）制作的。</translation>
    </message>
    <message>
        <source>Its manifest has no valid field “%1”.</source>
        <translation>清单中缺少有效字段“%1”。</translation>
    </message>
    <message>
        <source>It needs host interface %1; this program has %2.</source>
        <translation>需要主机接口 %1，本程序为 %2。</translation>
    </message>
    <message>
        <source>A plugin with the same id is already used: %1.</source>
        <translation>已有相同标识的插件：%1。</translation>
    </message>
    <message>
        <source>Its command “%1” already belongs to another.</source>
        <translation>命令“%1”已被占用。</translation>
    </message>
    <message>
        <source>It could not be loaded: %1</source>
        <translation>无法加载：%1</translation>
    </message>
    <message>
        <source>It does not implement the reading interface.</source>
        <translation>未实现阅片接口。</translation>
    </message>
    <message>
        <source>It failed while starting: %1</source>
        <translation>启动失败：%1</translation>
    </message>
</context>
<context>
    <name>viewer::host::InfoPage</name>
    <message>
        <source>Back to the films (Esc)</source>
        <translation>返回影像（Esc）</translation>
    </message>
</context>
<context>
    <name>viewer::host::MainWindow</name>
    <message>
        <source>The settings were damaged. What could be read of them is in force; the damaged file is kept as %1.</source>
        <translation>设置文件已损坏。其中可读取的部分仍然有效；损坏的文件保存为 %1。</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Add folder to this study…</source>
        <translation>向当前检查添加文件夹…</translation>
    </message>
    <message>
        <source>Add files to this study…</source>
        <translation>向当前检查添加文件…</translation>
    </message>
    <message>
        <source>Close study</source>
        <translation>关闭检查</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keys to the films or the panel</source>
        <translation>切换键盘焦点：影像 / 面板</translation>
    </message>
    <message>
        <source>Study browser</source>
        <translation>检查列表</translation>
    </message>
    <message>
        <source>Reading panel</source>
        <translation>阅片面板</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>About Fimbria</source>
        <translation>关于 Fimbria</translation>
    </message>
    <message>
        <source>A DICOM workstation that loads reading plugins.</source>
        <translation>可加载阅片插件的 DICOM 工作站。</translation>
    </message>
    <message>
        <source>It is not certified as a medical device.</source>
        <translation>本软件未作为医疗器械注册。</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>许可证：Apache-2.0</translation>
    </message>
    <message>
        <source>Everything it keeps lies below %1.</source>
        <translation>所有数据保存在 %1 下。</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keys: films – %1 switches</source>
        <translation>键盘：影像（%1 切换）</translation>
    </message>
    <message>
        <source>Keys: panel – %1 switches</source>
        <translation>键盘：面板（%1 切换）</translation>
    </message>
    <message>
        <source>The plugin “%1” cannot be used. %2</source>
        <translation>插件“%1”无法使用。%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The plugin “%1” failed; what it was asked for was not done.</source>
        <translation>插件“%1”出错，所请求的操作未完成。</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message numerus="yes">
        <source>No DICOM study was found. %n file(s) are listed in the study browser with the reason.</source>
        <translation><numerusform>未找到 DICOM 检查。%n 个文件及原因已列于检查列表中。</numerusform></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Kept as a draft: %1</source>
        <translation>已保存为草稿：%1</translation>
    </message>
    <message>
        <source>Is this one person? The headers do not say so for certain.</source>
        <translation>是否为同一患者？影像头信息无法确定。</translation>
    </message>
    <message>
        <source>One person: open together</source>
        <translation>同一患者：一并打开</translation>
    </message>
    <message>
        <source>Not the same: leave closed</source>
        <translation>不是同一患者：不打开</translation>
    </message>
    <message>
        <source>Looking through files …</source>
        <translation>正在查找文件…</translation>
    </message>
        <message>
            <source>Films in a window of their own</source>
            <translation>影像独立窗口</translation>
        </message>
        <message>
            <source>Reading panel in a window of its own</source>
            <translation>阅片面板独立窗口</translation>
        </message>
        <message>
            <source>Film strip in a window of its own</source>
            <translation>胶片条独立窗口</translation>
        </message>
        <message>
            <source>Fimbria: films</source>
            <translation>Fimbria：影像</translation>
        </message>
        <message>
            <source>Fimbria: reading panel</source>
            <translation>Fimbria：阅片面板</translation>
        </message>
        <message>
            <source>Fimbria: film strip</source>
            <translation>Fimbria：胶片条</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>偏好设置…</translation>
        </message>
        <message>
        <source>Film sheet…</source>
        <translation>胶片单…</translation>
    </message>
    <message>
        <source>The films wait; see File ▸ Film sheet.</source>
        <translation>胶片等待打印；见“文件 ▸ 胶片单”。</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) printed on %1.</source>
        <translation><numerusform>已在 %1 上打印 %n 张胶片。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) wait for a printer</source>
        <translation><numerusform>%n 张胶片等待打印</numerusform></translation>
    </message>
</context>
<context>
    <name>viewer::host::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>viewer::host::PersonPage</name>
    <message>
        <source>These studies belong to different persons</source>
        <translation>这些检查属于不同患者</translation>
    </message>
    <message>
        <source>Their headers contradict each other, so they are not opened together. Choose the person to read.</source>
        <translation>影像头信息互相矛盾，因此不会一并打开。请选择要阅片的患者。</translation>
    </message>
    <message>
        <source>Open this person</source>
        <translation>打开该患者</translation>
    </message>
</context>
<context>
    <name>viewer::host::StudyBrowser</name>
    <message>
        <source>Damaged or incomplete</source>
        <translation>已损坏或不完整</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>Accession %1</source>
        <translation>检查号 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation><numerusform>%n 帧</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation><numerusform>%n 幅</numerusform></translation>
    </message>
    <message>
        <source>Another person, not open</source>
        <translation>其他患者，未打开</translation>
    </message>
    <message>
        <source>Not confirmed, not open</source>
        <translation>身份未确认，未打开</translation>
    </message>
    <message numerus="yes">
        <source>%n study(ies)</source>
        <translation><numerusform>%n 个检查</numerusform></translation>
    </message>
    <message>
        <source>Double click opens this person instead</source>
        <translation>双击改为打开该患者</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not shown</source>
        <translation><numerusform>%n 个文件未显示</numerusform></translation>
    </message>
        <message>
            <source>Key image</source>
            <translation>关键影像</translation>
        </message>
    </context>
<context>
    <name>viewer::host::WelcomePage</name>
    <message>
        <source>Open a study</source>
        <translation>打开检查</translation>
    </message>
    <message>
        <source>Drop DICOM files or folders here. They are read in place; nothing is copied.</source>
        <translation>将 DICOM 文件或文件夹拖放到此处。原位读取，不复制任何文件。</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
</context>
<context>
    <name>viewer::host::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>影像(&amp;I)</translation>
    </message>
</context>
<context>
    <name>viewer::ui::FilmLabels</name>
    <message>
        <source>magnification %1</source>
        <translation>放大率 %1</translation>
    </message>
    <message>
        <source>DAMAGED: parts of this film may be missing or wrong</source>
        <translation>已损坏：此片部分内容可能缺失或错误</translation>
    </message>
    <message>
        <source>Invalid shutter: not applied</source>
        <translation>快门无效：未应用</translation>
    </message>
    <message>
        <source>An overlay without its data: not shown</source>
        <translation>叠加层缺少数据：未显示</translation>
    </message>
    <message>
        <source>Damaged modality LUT: not applied</source>
        <translation>模态 LUT 已损坏：未应用</translation>
    </message>
    <message>
        <source>Damaged VOI LUT: not offered</source>
        <translation>VOI LUT 已损坏：不可选用</translation>
    </message>
    <message>
        <source>Damaged presentation LUT: not applied</source>
        <translation>显示 LUT 已损坏：未应用</translation>
    </message>
    <message>
        <source>A window without a width: not offered</source>
        <translation>窗宽缺失：该窗不可选用</translation>
    </message>
    <message>
        <source>Invalid mask: not subtracted</source>
        <translation>蒙片信息无效：未减影</translation>
    </message>
    <message>
        <source>Invalid graphics of the presentation state: left out</source>
        <translation>显示状态中的图形无效：已略去</translation>
    </message>
    <message>
        <source>Invalid displayed area or rotation: not applied</source>
        <translation>显示区域或旋转无效：未应用</translation>
    </message>
    <message>
        <source>Presentation state %1</source>
        <translation>显示状态 %1</translation>
    </message>
    <message>
        <source>Mask subtracted</source>
        <translation>已减去蒙片</translation>
    </message>
    <message>
        <source>No patient name</source>
        <translation>无患者姓名</translation>
    </message>
    <message>
        <source>No patient ID</source>
        <translation>无患者编号</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>No acquisition time</source>
        <translation>无采集时间</translation>
    </message>
    <message>
        <source>Acc. %1</source>
        <translation>检查号 %1</translation>
    </message>
    <message>
        <source>Film %1/%2</source>
        <translation>影像 %1/%2</translation>
    </message>
    <message>
        <source>Frame %1/%2</source>
        <translation>帧 %1/%2</translation>
    </message>
    <message>
        <source>Se %1</source>
        <translation>序列 %1</translation>
    </message>
    <message>
        <source>Laterality %1</source>
        <translation>侧别 %1</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>C %1  W %2</source>
        <translation>WL %1  WW %2</translation>
    </message>
    <message>
        <source>LOSSY COMPRESSED</source>
        <translation>有损压缩</translation>
    </message>
    <message>
        <source>INCOMPLETE: the file ends before the frame does</source>
        <translation>不完整：文件在该帧结束前已截断</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Zoom %1 %</source>
        <translation>缩放 %1 %</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>原始像素</translation>
    </message>
    <message>
        <source>overlays off</source>
        <translation>叠加层已关</translation>
    </message>
    <message>
        <source>(%1, %2) = %3, %4, %5</source>
        <translation>(%1, %2) = %3, %4, %5</translation>
    </message>
    <message>
        <source>(%1, %2) = %3</source>
        <translation>(%1, %2) = %3</translation>
    </message>
    <message>
        <source>Patient hidden</source>
        <translation>患者信息已隐藏</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>at detector</source>
        <translation>探测器平面</translation>
    </message>
    <message>
        <source>÷ magnification</source>
        <translation>已除以放大率</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>已校准</translation>
    </message>
    <message>
        <source>calibrated: %1</source>
        <translation>已校准：%1</translation>
    </message>
    <message>
        <source>by geometry</source>
        <translation>按几何关系</translation>
    </message>
    <message>
        <source>%1 px · no mm</source>
        <translation>%1 像素 · 无毫米刻度</translation>
    </message>
        <message>
            <source>mm %1</source>
            <translation>毫米 %1</translation>
        </message>
        <message>
            <source>no mm</source>
            <translation>无毫米标定</translation>
        </message>
        <message>
            <source>manual</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>manual: %1</source>
            <translation>手动：%1</translation>
        </message>
    </context>
<context>
    <name>viewer::ui::PaneCommands</name>
    <message>
        <source>This film has no window %1</source>
        <translation>此影像没有第 %1 个窗</translation>
    </message>
    <message>
        <source>This film has one frame only</source>
        <translation>此影像只有一帧</translation>
    </message>
    <message>
        <source>No frame rate in the header: %1 frames a second</source>
        <translation>文件头无帧率：按每秒 %1 帧播放</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>亮度与对比度</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Whole film</source>
        <translation>适合窗格</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>一比一</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Flip left and right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>Flip top and bottom</source>
        <translation>上下翻转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Smooth pixels</source>
        <translation>平滑插值</translation>
    </message>
    <message>
        <source>Texts on the film</source>
        <translation>影像文字</translation>
    </message>
    <message>
        <source>Hide who the patient is</source>
        <translation>隐藏患者信息</translation>
    </message>
    <message>
        <source>Overlay planes</source>
        <translation>叠加层</translation>
    </message>
    <message>
        <source>One pane alone</source>
        <translation>单窗格显示</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Automatic window</source>
        <translation>自动窗</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>Window of the header</source>
        <translation>影像自带窗</translation>
    </message>
    <message>
        <source>Header window 2</source>
        <translation>自带窗 2</translation>
    </message>
    <message>
        <source>Header window 3</source>
        <translation>自带窗 3</translation>
    </message>
    <message>
        <source>Header window 4</source>
        <translation>自带窗 4</translation>
    </message>
    <message>
        <source>Header window 5</source>
        <translation>自带窗 5</translation>
    </message>
    <message>
        <source>Header window 6</source>
        <translation>自带窗 6</translation>
    </message>
    <message>
        <source>Header window 7</source>
        <translation>自带窗 7</translation>
    </message>
    <message>
        <source>Header window 8</source>
        <translation>自带窗 8</translation>
    </message>
    <message>
        <source>Header window 9</source>
        <translation>自带窗 9</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>调亮</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>调暗</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>增加对比度</translation>
    </message>
    <message>
        <source>Less contrast</source>
        <translation>降低对比度</translation>
    </message>
    <message>
        <source>Next frame or film</source>
        <translation>下一帧或下一张</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Previous frame or film</source>
        <translation>上一帧或上一张</translation>
    </message>
    <message>
        <source>First of the series</source>
        <translation>序列首张</translation>
    </message>
    <message>
        <source>Last of the series</source>
        <translation>序列末张</translation>
    </message>
    <message>
        <source>Next series</source>
        <translation>下一序列</translation>
    </message>
    <message>
        <source>Previous series</source>
        <translation>上一序列</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Link movement</source>
        <translation>联动移动</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>Link zoom</source>
        <translation>联动缩放</translation>
    </message>
    <message>
        <source>Link brightness and contrast</source>
        <translation>联动亮度/对比度</translation>
    </message>
    <message>
        <source>Play frames</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Cine</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放/暂停</translation>
    </message>
    <message>
        <source>Forwards and backwards</source>
        <translation>往返播放</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减慢</translation>
    </message>
    <message>
        <source>Through the films</source>
        <translation>逐片浏览</translation>
    </message>
    <message>
        <source>Back to the usual tool</source>
        <translation>恢复常用工具</translation>
    </message>
    <message>
        <source>Link turns and flips</source>
        <translation>联动旋转与翻转</translation>
    </message>
    <message>
        <source>Frames a second…</source>
        <translation>每秒帧数…</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>按记录的帧率</translation>
    </message>
    <message>
        <source>Keep the time, leave frames out</source>
        <translation>保持时间，必要时跳帧</translation>
    </message>
</context>
<context>
    <name>viewer::ui::PaneOverlay</name>
    <message>
        <source>This film cannot be shown: %1</source>
        <translation>此影像无法显示：%1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>This film is not open</source>
        <translation>此影像未打开</translation>
    </message>
    <message>
        <source>Loading frame %1…</source>
        <translation>正在加载第 %1 帧…</translation>
    </message>
        <message>
            <source>%1 of %2 frames a second: decoding cannot keep up</source>
            <translation>%1/%2 帧/秒：解码速度不足</translation>
        </message>
        <message>
            <source>%1 frames a second</source>
            <translation>%1 帧/秒</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) left out</source>
            <translation>
                <numerusform>跳过%n帧</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>viewer::ui::PaneSpeech</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>right and left not confirmed</source>
        <translation>左右未确认</translation>
    </message>
    <message>
        <source>patient&apos;s right at the left edge</source>
        <translation>患者右侧在画面左缘</translation>
    </message>
    <message>
        <source>patient&apos;s right at the right edge</source>
        <translation>患者右侧在画面右缘</translation>
    </message>
    <message>
        <source>patient&apos;s right at the top</source>
        <translation>患者右侧在画面上缘</translation>
    </message>
    <message>
        <source>patient&apos;s right at the bottom</source>
        <translation>患者右侧在画面下缘</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Active pane %1: %2</source>
        <translation>当前窗格 %1：%2</translation>
    </message>
    <message>
        <source>Pane %1: %2</source>
        <translation>窗格 %1：%2</translation>
    </message>
</context>
<context>
    <name>viewer::ui::FilmPanes</name>
    <message>
        <source>Films</source>
        <translation>影像</translation>
    </message>
</context>
<context>
    <name>viewer::ui::ComparisonBar</name>
    <message>
        <source>Move</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>调窗</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>标志点</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>配准</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Edge, share or rate of the comparison</source>
        <translation>对比的分界、比例或频率</translation>
    </message>
    <message>
        <source>Registration is running</source>
        <translation>正在配准</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒%1次</translation>
    </message>
    <message>
        <source>Films a second. No faster than the preferences allow: faster flicker can harm people with photosensitive epilepsy. Esc stops it.</source>
        <translation>每秒交替的片数，不超过首选项的上限：过快闪烁可能诱发光敏性癫痫。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Where the one film ends and the other begins</source>
        <translation>两幅图像的分界位置</translation>
    </message>
    <message>
        <source>How much of the other film is seen</source>
        <translation>另一幅图像所占比例</translation>
    </message>
    <message>
        <source>How strongly what stayed on both films is lit</source>
        <translation>两片均存在的致密影的突出程度</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Set landmarks instead</source>
        <translation>改用标志点</translation>
    </message>
    <message>
        <source>click on it in both films</source>
        <translation>请在两幅图像上点击</translation>
    </message>
    <message>
        <source>now in: %1</source>
        <translation>请在此图像上点击：%1</translation>
    </message>
    <message>
        <source>set on both films; drag to correct it</source>
        <translation>两幅图像均已设置；可拖动修正</translation>
    </message>
    <message>
        <source>%1. %2 — %3</source>
        <translation>%1. %2 — %3</translation>
    </message>
    <message>
        <source>Click, or move the cross hair by the arrows and set it with Enter</source>
        <translation>点击设置，或用方向键移动十字线并按回车确认</translation>
    </message>
</context>
<context>
    <name>viewer::ui::ComparisonLayer</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Set landmarks</source>
        <translation>设置标志点</translation>
    </message>
    <message>
        <source>Register automatically</source>
        <translation>自动配准</translation>
    </message>
    <message>
        <source>Forget the registration</source>
        <translation>清除配准</translation>
    </message>
    <message>
        <source>Keep this comparison</source>
        <translation>保留此对比</translation>
    </message>
    <message>
        <source>Less (edge, share, rate)</source>
        <translation>减小（分界、比例、频率）</translation>
    </message>
    <message>
        <source>More (edge, share, rate)</source>
        <translation>增大（分界、比例、频率）</translation>
    </message>
    <message>
        <source>Back to side by side</source>
        <translation>返回并排</translation>
    </message>
    <message>
        <source>Landmark: cross hair left</source>
        <translation>标志点：十字线左移</translation>
    </message>
    <message>
        <source>Landmark: cross hair right</source>
        <translation>标志点：十字线右移</translation>
    </message>
    <message>
        <source>Landmark: cross hair up</source>
        <translation>标志点：十字线上移</translation>
    </message>
    <message>
        <source>Landmark: cross hair down</source>
        <translation>标志点：十字线下移</translation>
    </message>
    <message>
        <source>%1, far</source>
        <translation>%1（大步）</translation>
    </message>
    <message>
        <source>Landmark: set it at the cross hair</source>
        <translation>标志点：置于十字线处</translation>
    </message>
    <message>
        <source>Landmark: the next one</source>
        <translation>标志点：下一个</translation>
    </message>
    <message>
        <source>Landmark: take it away</source>
        <translation>标志点：删除</translation>
    </message>
    <message>
        <source>Landmark %1</source>
        <translation>标志点 %1</translation>
    </message>
    <message>
        <source>Computing the difference…</source>
        <translation>正在计算差值图…</translation>
    </message>
    <message>
        <source>No difference: %1</source>
        <translation>无法相减：%1</translation>
    </message>
    <message>
        <source>on both films: stayed</source>
        <translation>两片均有：滞留</translation>
    </message>
    <message>
        <source>only %1: gone</source>
        <translation>仅见于%1：已消散</translation>
    </message>
    <message>
        <source>only %1: new</source>
        <translation>仅见于%1：新出现</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
</context>
<context>
    <name>viewer::ui::ComparisonScene</name>
    <message>
        <source>%1: INCOMPLETE</source>
        <translation>%1：图像不完整</translation>
    </message>
    <message>
        <source>%1: LOSSY COMPRESSED</source>
        <translation>%1：有损压缩</translation>
    </message>
    <message>
        <source>Difference: %1 − %2</source>
        <translation>相减：%1 − %2</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
</context>
<context>
    <name>viewer::ui::FilmComparison</name>
    <message>
        <source>Not registered: %1</source>
        <translation>未配准：%1</translation>
    </message>
    <message>
        <source>film %1</source>
        <translation>第%1片</translation>
    </message>
    <message>
        <source>Registering… %1 s</source>
        <translation>正在配准… %1 秒</translation>
    </message>
    <message>
        <source>Two films side by side can be compared</source>
        <translation>并排显示两幅图像后方可对比</translation>
    </message>
    <message>
        <source>A comparison of registered films can be kept</source>
        <translation>图像配准后方可保留对比</translation>
    </message>
    <message>
        <source>Comparison kept</source>
        <translation>对比已保留</translation>
    </message>
    <message>
        <source>%1 · the landmarks fit poorly</source>
        <translation>%1 · 标志点吻合欠佳</translation>
    </message>
    <message>
        <source>registering…</source>
        <translation>正在配准…</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未配准</translation>
    </message>
</context>
<context>
    <name>viewer::ui::LandmarkTool</name>
    <message>
        <source>Two films side by side can be compared</source>
        <translation>并排显示两幅图像后方可对比</translation>
    </message>
    <message>
        <source>Landmark %1</source>
        <translation>标志点 %1</translation>
    </message>
</context>
<context>
    <name>viewer::ui::Comparison</name>
    <message>
        <source>A colour film cannot be compared.</source>
        <translation>彩色图像不能对比。</translation>
    </message>
    <message>
        <source>The films are not registered.</source>
        <translation>图像尚未配准。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>卷帘</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相减</translation>
    </message>
    <message>
        <source>two landmarks: the residual cannot be known</source>
        <translation>仅两个标志点：残差无法得知</translation>
    </message>
    <message>
        <source>residual %1 px</source>
        <translation>残差 %1 像素</translation>
    </message>
    <message>
        <source>residual %1 px (%2 mm)</source>
        <translation>残差 %1 像素（%2 mm）</translation>
    </message>
    <message>
        <source>residual %1 px (%2 mm, %3)</source>
        <translation>残差 %1 像素（%2 mm，%3）</translation>
    </message>
    <message>
        <source>Registered automatically</source>
        <translation>已自动配准</translation>
    </message>
    <message numerus="yes">
        <source>Registered by %n landmark(s)</source>
        <translation><numerusform>已按 %n 个标志点配准</numerusform></translation>
    </message>
    <message>
        <source>two landmarks at least, each on both films</source>
        <translation>至少需要两个标志点，且两片均已设置</translation>
    </message>
    <message>
        <source>the landmarks lie too close together</source>
        <translation>标志点彼此过近</translation>
    </message>
    <message>
        <source>the landmarks fit a mirror image: are left and right exchanged?</source>
        <translation>标志点呈镜像关系：左右是否颠倒？</translation>
    </message>
    <message>
        <source>the landmarks turn one film too far: are left and right exchanged?</source>
        <translation>按标志点需旋转过大：左右是否颠倒？</translation>
    </message>
    <message>
        <source>the landmarks ask for a scale that no two films have</source>
        <translation>按标志点得出的放大比例不合理</translation>
    </message>
    <message>
        <source>a landmark has no place</source>
        <translation>有标志点缺少位置</translation>
    </message>
    <message>
        <source>there is too little bone to be seen on a film</source>
        <translation>图像中可见骨性结构过少</translation>
    </message>
    <message>
        <source>the films show too little of the same region</source>
        <translation>两片重叠区域过小</translation>
    </message>
    <message>
        <source>the bones do not match: another projection, another patient, or moved too far</source>
        <translation>骨性结构不符：投照不同、非同一患者或移位过大</translation>
    </message>
    <message>
        <source>the films match in more than one way</source>
        <translation>存在多种匹配方式，无法确定</translation>
    </message>
    <message>
        <source>a match was found, but not to within the tolerance</source>
        <translation>找到匹配，但误差超出允许范围</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>residual unknown</source>
        <translation>残差未知</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>time between unknown</source>
        <translation>间隔时间未知</translation>
    </message>
    <message>
        <source>A film does not say when it was acquired.</source>
        <translation>有图像未注明采集时间。</translation>
    </message>
    <message>
        <source>%1 between the films</source>
        <translation>两片相隔 %1</translation>
    </message>
    <message>
        <source>By the acquisition times of the headers.</source>
        <translation>依据图像头信息中的采集时间。</translation>
    </message>
    <message>
        <source>Taken at two consoles or sites: their clocks may differ.</source>
        <translation>摄于两台设备或两处机构：时钟可能不一致。</translation>
    </message>
</context>
<context>
    <name>viewer::ui::StateCommands</name>
    <message>
        <source>without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>This film has no presentation state %1</source>
        <translation>此片没有第 %1 个显示状态</translation>
    </message>
    <message>
        <source>Presentation state: %1</source>
        <translation>显示状态：%1</translation>
    </message>
    <message>
        <source>No presentation state refers to this film</source>
        <translation>没有引用此片的显示状态</translation>
    </message>
    <message>
        <source>As the header says</source>
        <translation>按文件头显示</translation>
    </message>
    <message>
        <source>The header of this film names no mask to subtract</source>
        <translation>此片文件头未指定减影蒙片</translation>
    </message>
    <message>
        <source>The mask is subtracted</source>
        <translation>已减去蒙片</translation>
    </message>
    <message>
        <source>The mask is not subtracted</source>
        <translation>未减影</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>显示状态</translation>
    </message>
    <message>
        <source>Next presentation state</source>
        <translation>下一个显示状态</translation>
    </message>
    <message>
        <source>Presentation state %1</source>
        <translation>显示状态 %1</translation>
    </message>
    <message>
        <source>Subtract the mask</source>
        <translation>减去蒙片</translation>
    </message>
</context>
    <context>
        <name>Preferences</name>
        <message>
            <source>The setting %1 has no valid value: %2</source>
            <translation>设置“%1”的值无效：%2</translation>
        </message>
        <message>
            <source>There is no such preference.</source>
            <translation>没有这一设置。</translation>
        </message>
        <message>
        <source>Brightness and contrast</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Through the films</source>
        <translation>逐片浏览</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>One pane alone and back</source>
        <translation>单窗格显示与还原</translation>
    </message>
    <message>
        <source>Whole film</source>
        <translation>整幅影像</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>一比一</translation>
    </message>
    <message>
        <source>Window of a film when it is opened</source>
        <translation>打开影像时的窗宽窗位</translation>
    </message>
    <message>
        <source>As the header says</source>
        <translation>按影像自带</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>黑白极性</translation>
    </message>
    <message>
        <source>As the film says</source>
        <translation>按影像自带</translation>
    </message>
    <message>
        <source>Exchanged on every film</source>
        <translation>所有影像反相</translation>
    </message>
    <message>
        <source>Smooth pixels</source>
        <translation>像素平滑</translation>
    </message>
    <message>
        <source>For films seen for the first time; each film can be switched.</source>
        <translation>用于首次显示的影像；每幅影像可单独切换。</translation>
    </message>
    <message>
        <source>Cine without a rate in the header</source>
        <translation>未注明帧率时的播放速度</translation>
    </message>
    <message>
        <source>frames a second</source>
        <translation>帧/秒</translation>
    </message>
    <message>
        <source>Flicker of two films, at most</source>
        <translation>两片闪烁对比的最高速度</translation>
    </message>
    <message>
        <source>More than three a second can harm people with photosensitive epilepsy.</source>
        <translation>每秒超过三次可能诱发光敏性癫痫。</translation>
    </message>
    <message>
        <source>films a second</source>
        <translation>片/秒</translation>
    </message>
    <message>
        <source>Size of the texts on films</source>
        <translation>影像文字大小</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>Size of the side marks</source>
        <translation>左右标记大小</translation>
    </message>
    <message>
        <source>No texts in small panes</source>
        <translation>小窗格中不显示文字</translation>
    </message>
    <message>
        <source>A study opens with its patient hidden</source>
        <translation>打开检查时隐藏患者信息</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>左键拖动</translation>
    </message>
    <message>
        <source>A tool key changes it until Escape.</source>
        <translation>按工具键可临时更改，按 Esc 恢复。</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <source>A right click opens the menu, whatever the drag does.</source>
        <translation>无论拖动功能如何，单击右键均打开菜单。</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>中键拖动</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>A drag to the right gives more contrast</source>
        <translation>向右拖动增强对比</translation>
    </message>
    <message>
        <source>Otherwise a drag to the right gives less.</source>
        <translation>否则向右拖动减弱对比。</translation>
    </message>
    <message>
        <source>A drag upwards darkens</source>
        <translation>向上拖动变暗</translation>
    </message>
    <message>
        <source>Otherwise it brightens.</source>
        <translation>否则变亮。</translation>
    </message>
    <message>
        <source>Speed of a drag</source>
        <translation>拖动灵敏度</translation>
    </message>
    <message>
        <source>With Ctrl a fifth of it, with Shift four times.</source>
        <translation>按住 Ctrl 为五分之一，按住 Shift 为四倍。</translation>
    </message>
    <message>
        <source>Reading panel</source>
        <translation>阅片面板</translation>
    </message>
    <message>
        <source>Right of the films</source>
        <translation>在影像右侧</translation>
    </message>
    <message>
        <source>Left of the films</source>
        <translation>在影像左侧</translation>
    </message>
    <message>
        <source>Width of the reading panel</source>
        <translation>阅片面板宽度</translation>
    </message>
    <message>
        <source>Its edge can be dragged as well.</source>
        <translation>也可拖动其边缘。</translation>
    </message>
    <message>
        <source>% of the window</source>
        <translation>% 窗口宽度</translation>
    </message>
    <message>
        <source>Films ready for the screen</source>
        <translation>备好显示的影像</translation>
    </message>
    <message>
        <source>More makes paging through long runs smoother.</source>
        <translation>数值越大，长序列翻页越流畅。</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Decoded films for panel, list and printing</source>
        <translation>面板、列表和打印所用的已解码影像</translation>
    </message>
    <message>
        <source>Patient&apos;s name</source>
        <translation>患者姓名</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者编号</translation>
    </message>
    <message>
        <source>Birth date, age, sex</source>
        <translation>出生日期、年龄、性别</translation>
    </message>
    <message>
        <source>Date and time of the film</source>
        <translation>拍片日期和时间</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Study description</source>
        <translation>检查描述</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>检查号</translation>
    </message>
    <message>
        <source>Film or frame number</source>
        <translation>影像或帧序号</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Contrast agent</source>
        <translation>对比剂</translation>
    </message>
    <message>
        <source>Laterality</source>
        <translation>侧别</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>Zoom, turns, inversion</source>
        <translation>缩放、旋转、反相</translation>
    </message>
    <message>
        <source>What millimetres come from</source>
        <translation>毫米值的依据</translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation>指针处的像素值</translation>
    </message>
    <message>
        <source>It is “yes” or “no”.</source>
        <translation>只能为“yes”或“no”。</translation>
    </message>
    <message>
        <source>It is one of: %1.</source>
        <translation>只能为以下之一：%1。</translation>
    </message>
    <message>
        <source>It is a number from %1 to %2.</source>
        <translation>应为 %1 至 %2 之间的数字。</translation>
    </message>
</context>
    <context>
        <name>SheetTexts</name>
        <message>
            <source>Institution not stated</source>
            <translation>机构未注明</translation>
        </message>
        <message>
            <source>ID %1</source>
            <translation>编号 %1</translation>
        </message>
        <message>
            <source>time not stated</source>
            <translation>时间未注明</translation>
        </message>
        <message>
            <source>Films for the patient; the report is a document of its own.</source>
            <translation>供患者保存的影像；诊断报告另行出具。</translation>
        </message>
    </context>
    <context>
        <name>viewer::host::KeyRecorder</name>
        <message>
            <source>Add a key…</source>
            <translation>添加按键…</translation>
        </message>
        <message>
            <source>Press the key now</source>
            <translation>请按下按键</translation>
        </message>
    </context>
    <context>
        <name>viewer::host::KeysPage</name>
        <message>
            <source>Works while the films have the keys.</source>
            <translation>焦点在影像区时有效。</translation>
        </message>
        <message>
            <source>Works while the panel has the keys.</source>
            <translation>焦点在面板时有效。</translation>
        </message>
        <message>
            <source>Works everywhere in the window.</source>
            <translation>在整个窗口内有效。</translation>
        </message>
        <message>
            <source>Search a command or a key</source>
            <translation>搜索命令或按键</translation>
        </message>
        <message>
            <source>All defaults</source>
            <translation>全部恢复默认</translation>
        </message>
        <message>
            <source>Save as file…</source>
            <translation>保存为文件…</translation>
        </message>
        <message>
            <source>Take from file…</source>
            <translation>从文件导入…</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>无按键</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>命令及其按键</translation>
        </message>
        <message>
            <source>%1 is wanted twice: “%2” has it, “%3” does not.</source>
            <translation>%1 被重复指定：由“%2”使用，“%3”未获得。</translation>
        </message>
        <message>
            <source>No key is wanted twice.</source>
            <translation>没有重复指定的按键。</translation>
        </message>
        <message>
            <source>Takes this key away</source>
            <translation>移除此按键</translation>
        </message>
        <message>
            <source>Take away %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>%1 is also wanted by “%2”, which does not get it.</source>
            <translation>“%2”也指定了 %1，但未获得。</translation>
        </message>
        <message>
            <source>%1 belongs to “%2”; it does nothing here.</source>
            <translation>%1 属于“%2”，在此不起作用。</translation>
        </message>
        <message>
            <source>Take %1 from “%2”</source>
            <translation>从“%2”取用 %1</translation>
        </message>
        <message>
            <source>Save the keys</source>
            <translation>保存按键设置</translation>
        </message>
        <message>
            <source>Keys (*.json)</source>
            <translation>按键设置 (*.json)</translation>
        </message>
        <message>
            <source>The keys are in %1.</source>
            <translation>按键设置已保存至 %1。</translation>
        </message>
        <message>
            <source>%1 cannot be written.</source>
            <translation>无法写入 %1。</translation>
        </message>
        <message>
            <source>Take the keys from a file</source>
            <translation>从文件导入按键设置</translation>
        </message>
        <message>
            <source>%1 is no file of keys; nothing was changed.</source>
            <translation>%1 不是按键设置文件；未作任何更改。</translation>
        </message>
        <message>
            <source>“%1” has a text that is no key; nothing was changed.</source>
            <translation>“%1”中有无法识别的按键；未作任何更改。</translation>
        </message>
        <message numerus="yes">
            <source>The keys of %n command(s) were taken.</source>
            <translation>
                <numerusform>已导入%n个命令的按键。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>viewer::host::PageFrame</name>
        <message>
            <source>Back to the films (Esc)</source>
            <translation>返回影像（Esc）</translation>
        </message>
    </context>
    <context>
        <name>viewer::host::PreferenceForm</name>
        <message>
            <source>Default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Default of: %1</source>
            <translation>默认值：%1</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>范围：%1 至 %2</translation>
        </message>
    </context>
    <context>
        <name>viewer::host::PreferencesPage</name>
        <message>
            <source>Preferences</source>
            <translation>偏好设置</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>General</source>
            <translation>常规</translation>
        </message>
        <message>
            <source>Films</source>
            <translation>影像</translation>
        </message>
        <message>
            <source>Texts on films</source>
            <translation>影像上的文字</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>鼠标</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>键盘</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Film printers</source>
            <translation>胶片打印机</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Data directory</source>
            <translation>数据目录</translation>
        </message>
        <message>
            <source>Settings, drafts, signed reports and films that wait for a printer lie there. Another one: fimbria --data DIR</source>
            <translation>设置、草稿、已签发报告及待打印影像存放于此。使用其他目录：fimbria --data DIR</translation>
        </message>
        <message>
            <source>All preferences to their defaults</source>
            <translation>全部偏好设置恢复默认</translation>
        </message>
        <message>
            <source>Keys, printers and profiles stay.</source>
            <translation>按键、打印机和签名信息保持不变。</translation>
        </message>
        <message>
            <source>Marks are deleted without a question: undo brings them back. Nothing here needs a restart.</source>
            <translation>删除标注时不再询问，可撤销恢复。此处各项更改均无需重新启动。</translation>
        </message>
        <message>
            <source>What stands in the corners</source>
            <translation>四角显示的内容</translation>
        </message>
        <message>
            <source>Alerts (lossy, incomplete) and badges are shown whatever is chosen.</source>
            <translation>警示（有损压缩、不完整）和标记始终显示。</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>不显示</translation>
        </message>
        <message>
            <source>top left</source>
            <translation>左上</translation>
        </message>
        <message>
            <source>top right</source>
            <translation>右上</translation>
        </message>
        <message>
            <source>bottom left</source>
            <translation>左下</translation>
        </message>
        <message>
            <source>bottom right</source>
            <translation>右下</translation>
        </message>
        <message>
            <source>Default corners</source>
            <translation>恢复默认位置</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>预设方案</translation>
        </message>
        <message>
            <source>Usual (left: brightness and contrast)</source>
            <translation>常用（左键：窗宽窗位）</translation>
        </message>
        <message>
            <source>Like Starviewer (left: films, right: brightness)</source>
            <translation>同 Starviewer（左键：翻片，右键：窗宽窗位）</translation>
        </message>
        <message>
            <source>Zoom with the left button</source>
            <translation>左键缩放</translation>
        </message>
    </context>
    <context>
        <name>viewer::host::PrintersPage</name>
        <message>
            <source>Nobody answers at this host and port.</source>
            <translation>该主机和端口无应答。</translation>
        </message>
        <message>
            <source>It answers but refuses: check the AE titles and that it is a film printer.</source>
            <translation>有应答但拒绝连接：请核对AE标题，并确认其为胶片打印机。</translation>
        </message>
        <message>
            <source>The printer did not answer in time.</source>
            <translation>打印机未及时应答。</translation>
        </message>
        <message>
            <source>The connection to the printer broke.</source>
            <translation>与打印机的连接中断。</translation>
        </message>
        <message>
            <source>Printing was cancelled.</source>
            <translation>打印已取消。</translation>
        </message>
        <message>
            <source>A page could not be made.</source>
            <translation>有一页无法生成。</translation>
        </message>
        <message>
            <source>The printer refused the job: %1</source>
            <translation>打印机拒绝了该任务：%1</translation>
        </message>
        <message>
            <source>The outbox of the printers cannot be read or written.</source>
            <translation>打印队列无法读写。</translation>
        </message>
        <message>
            <source>Film printers</source>
            <translation>胶片打印机</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>AE title of the printer</source>
            <translation>打印机AE标题</translation>
        </message>
        <message>
            <source>Our AE title</source>
            <translation>本机AE标题</translation>
        </message>
        <message>
            <source>Film size</source>
            <translation>胶片尺寸</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>纵向</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>横向</translation>
        </message>
        <message>
            <source>Magnification</source>
            <translation>放大插值</translation>
        </message>
        <message>
            <source>the printer&apos;s own</source>
            <translation>由打印机决定</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>介质</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>输出位置</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Greatest density</source>
            <translation>最大密度</translation>
        </message>
        <message>
            <source>hundredths of OD</source>
            <translation>×0.01 OD</translation>
        </message>
        <message>
            <source>Picture sent with</source>
            <translation>图像发送分辨率</translation>
        </message>
        <message>
            <source>dots per inch</source>
            <translation>点/英寸</translation>
        </message>
        <message>
            <source>Patience</source>
            <translation>等待时限</translation>
        </message>
        <message>
            <source>seconds for each answer</source>
            <translation>秒（每次应答）</translation>
        </message>
        <message>
            <source>Does it answer?</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>The printer needs a name.</source>
            <translation>请填写打印机名称。</translation>
        </message>
        <message>
            <source>A host name or an IP address is needed.</source>
            <translation>请填写主机名或IP地址。</translation>
        </message>
        <message>
            <source>An AE title has 1 to 16 characters, no backslash.</source>
            <translation>AE标题为1至16个字符，不含反斜杠。</translation>
        </message>
        <message>
            <source>Medium: at most 16 capital letters, digits, spaces and underscores.</source>
            <translation>介质：最多16个字符，限大写字母、数字、空格和下划线。</translation>
        </message>
        <message>
            <source>Destination: at most 16 capital letters, digits, spaces and underscores.</source>
            <translation>输出位置：最多16个字符，限大写字母、数字、空格和下划线。</translation>
        </message>
        <message>
            <source>The greatest density is 100 to 400 hundredths, or 0 for the printer&apos;s own.</source>
            <translation>最大密度为100至400（×0.01 OD），填0则由打印机决定。</translation>
        </message>
        <message>
            <source>Film printer %1</source>
            <translation>胶片打印机 %1</translation>
        </message>
        <message>
            <source>Asking …</source>
            <translation>正在询问…</translation>
        </message>
        <message>
            <source>It answers.</source>
            <translation>连接正常。</translation>
        </message>
        <message>
        <source>Another window sends this job now.</source>
        <translation>另一窗口正在发送此任务。</translation>
    </message>
</context>
    <context>
        <name>viewer::host::Sheet</name>
        <message>
            <source>This film cannot be printed: %1</source>
            <translation>此影像无法打印：%1</translation>
        </message>
        <message>
            <source>DAMAGED OR INCOMPLETE: parts of this film may be missing or wrong</source>
            <translation>已损坏或不完整：此片部分内容可能缺失或错误</translation>
        </message>
        <message>
        <source>Institution not stated</source>
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
        <source>time not stated</source>
        <translation>未注明时间</translation>
    </message>
    <message>
        <source>Films for the patient; the report is a document of its own.</source>
        <translation>供患者留存的影像；诊断报告另行出具。</translation>
    </message>
</context>
    <context>
        <name>viewer::ui::CineRateEntry</name>
        <message>
            <source> frames a second</source>
            <translation> 帧/秒</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>每秒帧数</translation>
        </message>
    </context>
    <context>
        <name>viewer::ui::Marks</name>
        <message>
            <source>px</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>px²</source>
            <translation>像素²</translation>
        </message>
        <message>
            <source>mean %1 · SD %2 (stored)</source>
            <translation>均值 %1 · 标准差 %2（存储值）</translation>
        </message>
        <message>
            <source>mean %1 · SD %2</source>
            <translation>均值 %1 · 标准差 %2</translation>
        </message>
        <message>
            <source>area %1</source>
            <translation>面积 %1</translation>
        </message>
        <message>
            <source>%1 mm · calibration</source>
            <translation>%1 mm · 标定</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>点</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>角度</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>椭圆</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Arrow</source>
            <translation>箭头</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
    </context>
    <context>
        <name>viewer::ui::marks::MarkLayer</name>
        <message>
            <source>Mark deleted; Ctrl+Z brings it back</source>
            <translation>标注已删除；按 Ctrl+Z 恢复</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Nothing to redo on the films</source>
            <translation>影像上没有可重做的操作</translation>
        </message>
        <message>
            <source>Nothing to undo on the films</source>
            <translation>影像上没有可撤销的操作</translation>
        </message>
        <message>
            <source>Key image</source>
            <translation>关键影像</translation>
        </message>
        <message>
            <source>No key image any more</source>
            <translation>已取消关键影像</translation>
        </message>
        <message>
            <source>There are no key images</source>
            <translation>没有关键影像</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>视图名称</translation>
        </message>
        <message>
            <source>No view that you saved is shown</source>
            <translation>当前未显示您保存的视图</translation>
        </message>
        <message>
            <source>View deleted</source>
            <translation>视图已删除</translation>
        </message>
        <message>
            <source>View saved</source>
            <translation>视图已保存</translation>
        </message>
        <message>
            <source>The disk is full: marks are not saved yet. It is tried again.</source>
            <translation>磁盘已满：标注尚未保存，将继续重试。</translation>
        </message>
        <message>
            <source>Marks cannot be saved yet. It is tried again.</source>
            <translation>标注暂时无法保存，将继续重试。</translation>
        </message>
        <message>
            <source>Marks are saved again.</source>
            <translation>标注已恢复保存。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with marks could not be read; they were left as they are.</source>
            <translation>
                <numerusform>有%n个标注文件无法读取，已原样保留。</numerusform>
            </translation>
        </message>
        <message>
            <source>★ Key image</source>
            <translation>★ 关键影像</translation>
        </message>
        <message>
            <source>Kept in your key object note</source>
            <translation>保存在您的关键影像说明中</translation>
        </message>
        <message>
            <source>From a key object note of the study</source>
            <translation>来自本检查的关键影像说明</translation>
        </message>
        <message>
            <source>Two points</source>
            <translation>两点</translation>
        </message>
        <message>
            <source>Arm, vertex, arm</source>
            <translation>一边、顶点、另一边</translation>
        </message>
        <message>
            <source>From corner to corner</source>
            <translation>从一角到对角</translation>
        </message>
        <message>
            <source>Draw round it, or click corners and double click</source>
            <translation>沿边缘拖画，或逐点单击并以双击结束</translation>
        </message>
        <message>
            <source>Tip first</source>
            <translation>先点箭头尖端</translation>
        </message>
        <message>
            <source>One point</source>
            <translation>一点</translation>
        </message>
        <message>
            <source>Along an object of known length</source>
            <translation>沿已知长度的物体</translation>
        </message>
        <message>
            <source>%1. Arrows and Enter work as well; Esc ends.</source>
            <translation>%1。也可使用方向键和回车；按 Esc 结束。</translation>
        </message>
        <message>
            <source>Length of the object, mm</source>
            <translation>物体长度（mm）</translation>
        </message>
        <message>
            <source>Lengths on this film: manual, %1 mm</source>
            <translation>此片长度标定：手动，%1 mm</translation>
        </message>
        <message>
            <source>No marks on this film</source>
            <translation>此片没有标注</translation>
        </message>
        <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Region by free hand</source>
        <translation>手绘区域</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Calibrate on an object of known length</source>
        <translation>以已知长度的物体校准</translation>
    </message>
    <message>
        <source>Delete the mark</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Words of the mark</source>
        <translation>标记文字</translation>
    </message>
    <message>
        <source>Next mark of the film</source>
        <translation>影像的下一标记</translation>
    </message>
    <message>
        <source>Next point of the mark</source>
        <translation>标记的下一点</translation>
    </message>
    <message>
        <source>Mark to the left</source>
        <translation>标记左移</translation>
    </message>
    <message>
        <source>Mark to the right</source>
        <translation>标记右移</translation>
    </message>
    <message>
        <source>Mark up</source>
        <translation>标记上移</translation>
    </message>
    <message>
        <source>Mark down</source>
        <translation>标记下移</translation>
    </message>
    <message>
        <source>Undo mark</source>
        <translation>撤销标记</translation>
    </message>
    <message>
        <source>Redo mark</source>
        <translation>重做标记</translation>
    </message>
    <message>
        <source>Hide all marks</source>
        <translation>隐藏所有标记</translation>
    </message>
    <message>
        <source>Key images</source>
        <translation>关键影像</translation>
    </message>
    <message>
        <source>Next key image</source>
        <translation>下一关键影像</translation>
    </message>
    <message>
        <source>Save this view as a presentation state…</source>
        <translation>将此视图保存为呈现状态…</translation>
    </message>
    <message>
        <source>Delete the saved view that is shown</source>
        <translation>删除所显示的已存视图</translation>
    </message>
</context>
<context>
    <name>viewer::ui::Problems</name>
    <message>
        <source>The file ends in the middle of its header.</source>
        <translation>文件在文件头中途结束。</translation>
    </message>
    <message>
        <source>This is not a DICOM file.</source>
        <translation>这不是 DICOM 文件。</translation>
    </message>
    <message>
        <source>The file has no data set.</source>
        <translation>文件没有数据集。</translation>
    </message>
    <message>
        <source>The file has more data elements than this program accepts.</source>
        <translation>文件的数据元素超过本程序接受的数量。</translation>
    </message>
    <message>
        <source>The structure of the file is damaged.</source>
        <translation>文件结构已损坏。</translation>
    </message>
    <message>
        <source>The file ends before the end that its header declares.</source>
        <translation>文件在文件头声明的结尾之前结束。</translation>
    </message>
    <message>
        <source>The file nests its sequences deeper than this program accepts.</source>
        <translation>文件的序列嵌套深度超过本程序接受的范围。</translation>
    </message>
    <message>
        <source>The structure of a sequence in the file is damaged.</source>
        <translation>文件中一个序列的结构已损坏。</translation>
    </message>
    <message>
        <source>The file ends in the middle of a sequence.</source>
        <translation>文件在序列中途结束。</translation>
    </message>
    <message>
        <source>The file ends before the end that a sequence declares.</source>
        <translation>文件在序列声明的结尾之前结束。</translation>
    </message>
    <message>
        <source>The file ends in the middle of an embedded image.</source>
        <translation>文件在内嵌图像中途结束。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The compressed data set cannot be opened.</source>
        <translation>无法打开压缩的数据集。</translation>
    </message>
    <message>
        <source>The compressed data set is larger than this program accepts.</source>
        <translation>压缩的数据集大于本程序接受的范围。</translation>
    </message>
    <message>
        <source>The compressed data set is damaged.</source>
        <translation>压缩的数据集已损坏。</translation>
    </message>
    <message>
        <source>Images of floating point values are not supported.</source>
        <translation>不支持浮点像素值的图像。</translation>
    </message>
    <message>
        <source>The file holds no image.</source>
        <translation>文件不含图像。</translation>
    </message>
    <message>
        <source>The image has no valid number of rows, columns and frames.</source>
        <translation>图像的行数、列数或帧数无效。</translation>
    </message>
    <message>
        <source>The image has a combination of samples and bits that is not supported.</source>
        <translation>不支持该图像的采样与位数组合。</translation>
    </message>
    <message>
        <source>The transfer syntax %1 is not supported.</source>
        <translation>不支持传输语法 %1。</translation>
    </message>
    <message>
        <source>The transfer syntax  is not supported.</source>
        <translation>文件没有说明传输语法。</translation>
    </message>
    <message>
        <source>The image is larger than this program accepts.</source>
        <translation>图像大于本程序接受的范围。</translation>
    </message>
    <message>
        <source>The file holds fewer pixels than its header declares.</source>
        <translation>文件中的像素少于文件头声明的数量。</translation>
    </message>
    <message>
        <source>The pixel data are not encoded as the transfer syntax says.</source>
        <translation>像素数据的编码与传输语法不符。</translation>
    </message>
    <message>
        <source>The file holds no compressed image.</source>
        <translation>文件不含压缩图像。</translation>
    </message>
    <message>
        <source>The file holds fewer frames than its header declares.</source>
        <translation>文件中的帧少于文件头声明的数量。</translation>
    </message>
    <message>
        <source>The compressed data are too short for the size of the image.</source>
        <translation>压缩数据对该图像尺寸而言过短。</translation>
    </message>
    <message>
        <source>The frames of the file cannot be told apart.</source>
        <translation>无法区分文件中的各帧。</translation>
    </message>
    <message>
        <source>The file has no frame of that number.</source>
        <translation>文件没有该编号的帧。</translation>
    </message>
    <message>
        <source>There is not enough memory to decode the frame.</source>
        <translation>内存不足，无法解码该帧。</translation>
    </message>
    <message>
        <source>There is not enough memory to decode the image.</source>
        <translation>内存不足，无法解码图像。</translation>
    </message>
    <message>
        <source>The colour table of the image is missing or damaged.</source>
        <translation>图像的颜色表缺失或已损坏。</translation>
    </message>
    <message>
        <source>The JPEG 2000 image is damaged.</source>
        <translation>JPEG 2000 图像已损坏。</translation>
    </message>
    <message>
        <source>The compressed image does not have the size that the header declares.</source>
        <translation>压缩图像的尺寸与文件头声明的不同。</translation>
    </message>
    <message>
        <source>The file became shorter while it was read.</source>
        <translation>文件在读取过程中变短。</translation>
    </message>
    <message>
        <source>The transfer syntax is not supported.</source>
        <translation>不支持该传输语法。</translation>
    </message>
    <message>
        <source>The compressed image is damaged.</source>
        <translation>压缩图像已损坏。</translation>
    </message>
    <message>
        <source>The compressed image has a precision that is not supported.</source>
        <translation>不支持压缩图像的位深。</translation>
    </message>
    <message>
        <source>The compressed image is too large to decode.</source>
        <translation>压缩图像过大，无法解码。</translation>
    </message>
    <message>
        <source>The frame cannot be decoded.</source>
        <translation>无法解码该帧。</translation>
    </message>
    <message>
        <source>The frame could not be decoded.</source>
        <translation>无法解码该帧。</translation>
    </message>
    <message>
        <source>The image is described in a way that is not supported.</source>
        <translation>不支持该图像的描述方式。</translation>
    </message>
    <message>
        <source>Decoding the image takes more memory than this program allows.</source>
        <translation>解码该图像所需内存超过本程序允许的范围。</translation>
    </message>
    <message>
        <source>Decoding the image did not end within %1 seconds.</source>
        <translation>解码该图像未能在 %1 秒内结束。</translation>
    </message>
    <message>
        <source>The process that decodes doubtful images cannot be started.</source>
        <translation>无法启动解码可疑图像的进程。</translation>
    </message>
    <message>
        <source>The process that decodes doubtful images was ended by the system.</source>
        <translation>解码可疑图像的进程被系统终止。</translation>
    </message>
    <message>
        <source>The compressed image is damaged: it made the decoder fail.</source>
        <translation>压缩图像已损坏：解码器因此失败。</translation>
    </message>
    <message>
        <source>The film has no mask to subtract.</source>
        <translation>该片没有可减影的蒙片。</translation>
    </message>
    <message>
        <source>Colour images are not subtracted.</source>
        <translation>彩色图像不作减影。</translation>
    </message>
    <message>
        <source>Values of more than 16 bits are not subtracted.</source>
        <translation>超过 16 位的像素值不作减影。</translation>
    </message>
    <message>
        <source>The presentation state subtracts a frame that the film has not.</source>
        <translation>呈现状态要减去该片没有的帧。</translation>
    </message>
    <message>
        <source>The presentation state refers to other images.</source>
        <translation>呈现状态引用的是其他图像。</translation>
    </message>
    <message>
        <source>The file is not a presentation state of a kind that is supported.</source>
        <translation>该文件不是受支持的呈现状态。</translation>
    </message>
    <message>
        <source>The file is not a key object selection.</source>
        <translation>该文件不是关键对象选择文档。</translation>
    </message>
    <message>
        <source>There is no attribute of that name.</source>
        <translation>没有该名称的属性。</translation>
    </message>
    <message>
        <source>Text cannot be drawn here.</source>
        <translation>此处无法绘制文字。</translation>
    </message>
    <message>
        <source>The file holds no image and no other object that can be listed.</source>
        <translation>文件既无图像，也无其他可列出的对象。</translation>
    </message>
    <message>
        <source>The same object is already listed from another file.</source>
        <translation>同一对象已从另一文件列出。</translation>
    </message>
    <message>
        <source>The file or folder does not exist.</source>
        <translation>文件或文件夹不存在。</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>这既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>无法读取文件夹。</translation>
    </message>
    <message>
        <source>The DICOMDIR refers to this file, and it is missing.</source>
        <translation>DICOMDIR 引用了此文件，但文件缺失。</translation>
    </message>
    <message>
        <source>This is a presentation state, not an image.</source>
        <translation>这是呈现状态，不是图像。</translation>
    </message>
    <message>
        <source>This is a key object selection, not an image.</source>
        <translation>这是关键对象选择文档，不是图像。</translation>
    </message>
    <message>
        <source>This is a structured report, not an image.</source>
        <translation>这是结构化报告，不是图像。</translation>
    </message>
    <message>
        <source>This is an encapsulated document, not an image.</source>
        <translation>这是封装文档，不是图像。</translation>
    </message>
    <message>
        <source>This object holds no image.</source>
        <translation>该对象不含图像。</translation>
    </message>
    <message>
        <source>No open study holds this presentation state.</source>
        <translation>已打开的检查中没有此呈现状态。</translation>
    </message>
    <message>
        <source>No open study holds this image.</source>
        <translation>已打开的检查中没有此图像。</translation>
    </message>
    <message>
        <source>Fetch the study again from where it came.</source>
        <translation>请从来源处重新获取该检查。</translation>
    </message>
    <message>
        <source>Ask for the study uncompressed.</source>
        <translation>请索取未压缩的检查。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Tell whoever made the file.</source>
        <translation>请告知文件的制作方。</translation>
    </message>
</context>
<context>
    <name>viewer::host::SheetFilmList</name>
    <message>
        <source>Films of the sheet</source>
        <translation>胶片单上的影像</translation>
    </message>
    <message>
        <source>Further to the front</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Further to the back</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Exchange left and right; the side marks go with the film</source>
        <translation>左右翻转；左右标记随影像一起翻转</translation>
    </message>
    <message>
        <source>Exchange black and white</source>
        <translation>黑白反转</translation>
    </message>
</context>
<context>
    <name>viewer::host::PrintQueueView</name>
    <message>
        <source>Films that wait for a printer</source>
        <translation>等待打印的胶片</translation>
    </message>
    <message>
        <source>This job cannot be read.</source>
        <translation>无法读取此任务。</translation>
    </message>
    <message>
        <source>%1 of %2 printed</source>
        <translation>已打印 %1/%2</translation>
    </message>
    <message>
        <source>printing …</source>
        <translation>正在打印……</translation>
    </message>
    <message>
        <source>waits for the one before</source>
        <translation>等待前一任务</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>It is tried again every minute.</source>
        <translation>每分钟自动重试。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>viewer::host::SheetPage</name>
    <message>
        <source>Film sheet</source>
        <translation>胶片单</translation>
    </message>
    <message>
        <source>No study is open: there are no films to print.</source>
        <translation>未打开任何检查：没有可打印的影像。</translation>
    </message>
    <message>
        <source>No film is chosen.</source>
        <translation>未选择影像。</translation>
    </message>
    <message>
        <source>This film printer is not set up completely (Film printers).</source>
        <translation>此胶片打印机尚未设置完整（见“胶片打印机”）。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Cancelled; nothing was printed.</source>
        <translation>已取消，未打印任何内容。</translation>
    </message>
    <message>
        <source>The film sheet was saved: %1</source>
        <translation>胶片单已保存：%1</translation>
    </message>
    <message>
        <source>A font for the words of the sheet is not installed.</source>
        <translation>未安装胶片单文字所需的字体。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>The printer does not take the job.</source>
        <translation>打印机未接受任务。</translation>
    </message>
    <message>
        <source>By the number of films</source>
        <translation>按影像数量</translation>
    </message>
    <message>
        <source>Films on a page</source>
        <translation>每页影像数</translation>
    </message>
    <message>
        <source>%1 × %2 (rows × columns)</source>
        <translation>%1 × %2（行 × 列）</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>14 × 17 inches</source>
        <translation>14 × 17 英寸</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>胶片单语言</translation>
    </message>
    <message>
        <source>Films as they are seen in the panes</source>
        <translation>按窗格中所见打印影像</translation>
    </message>
    <message>
        <source>With the reader&apos;s marks</source>
        <translation>包含阅片者的标记</translation>
    </message>
    <message>
        <source>With the overlays of the films</source>
        <translation>包含影像的叠加层</translation>
    </message>
    <message>
        <source>Black ground, as on film</source>
        <translation>黑色背景，如同胶片</translation>
    </message>
    <message>
        <source>To</source>
        <translation>输出到</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Film printers…</source>
        <translation>胶片打印机…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Film: %1</source>
        <translation>胶片：%1</translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation>纸张：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer %1.</source>
        <translation><numerusform>%n 页已送往打印机 %1。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) wait for the printer %1.</source>
        <translation><numerusform>%n 张胶片等待打印机 %1 打印。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) have no picture; the sheet says why.</source>
        <translation><numerusform>%n 幅影像无图像，胶片单上注明了原因。</numerusform></translation>
    </message>
</context>
</TS>
