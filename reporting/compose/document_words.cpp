#include "reporting/compose/document_words.h"

#include <algorithm>
#include <iterator>

namespace reporting {
namespace {

struct Word {
    const char* key;
    const char* en;
    const char* zh;
};

// Sorted by use, not by key: this is what a translator reads from top to bottom.
constexpr Word table[] = {
    {"patient", "Patient", "患者"},
    {"patient_id", "Patient ID", "患者编号"},
    {"issuer", "issued by", "签发机构"},
    {"birth_date", "Born", "出生日期"},
    {"sex", "Sex", "性别"},
    {"sex.F", "female", "女"},
    {"sex.M", "male", "男"},
    {"sex.O", "other", "其他"},
    {"accession", "Accession", "检查号"},
    {"study_date", "Examined", "检查日期"},
    {"exam", "Examination", "检查项目"},
    {"institution", "Institution", "医疗机构"},
    {"referring", "Referred by", "申请医师"},
    {"reported_at", "Reported", "报告时间"},
    {"signed_at", "Signed", "签名时间"},
    {"signed_by", "Signed by", "报告医师"},
    {"organisation", "Organisation", "单位"},
    {"report_id", "Report", "报告标识"},
    {"study", "Study", "检查"},
    {"other_study", "Further study", "相关检查"},
    {"status", "Status", "状态"},
    {"status.final", "FINAL REPORT", "正式报告"},
    {"status.preliminary", "PRELIMINARY REPORT", "初步报告"},
    {"status.unsigned", "NOT SIGNED — PRELIMINARY", "未签名（草稿）"},
    {"page", "Page {n} of {total}", "第{n}页，共{total}页"},
    {"key_images", "Key images", "关键图像"},
    {"key_objects", "Films that the report rests on.", "报告所依据的图像。"},
    {"diagram", "Diagram", "示意图"},
    {"provenance", "How this report was made", "报告依据"},
    {"details", "Recorded answers", "记录项目"},
    {"no_picture", "Picture not available", "图像不可用"},
    {"none", "none", "无"},
    {"not_assessable", "not assessable", "无法评价"},
    {"unknown", "unknown", "不详"},

    {"duration.s", "{s} s", "{s}秒"},
    {"duration.min", "{min} min", "{min}分钟"},
    {"duration.h", "{h} h", "{h}小时"},
    {"duration.h_min", "{h} h {min} min", "{h}小时{min}分"},

    {"decimal.point", ".", "."},

    {"elapsed.after", "+{t}", "+{t}"},
    {"elapsed.before", "−{t}", "−{t}"},
    {"phase.numbered", "{phase} {number}", "{phase}{number}"},

    {"sentence.separator", " ", ""},
    {"list.separator", "; ", "；"},
    {"join.list", ", ", "、"},
    {"join.last", " and ", "和"},
    {"join.clauses", "; ", "；"},
    {"colon", "{label}: {value}", "{label}：{value}"},
    {"parentheses", "{text} ({note})", "{text}（{note}）"},
    {"side_section", "{side} – {section}", "{side}·{section}"},

    {"impression.side", "{side}: {text}.", "{side}：{text}。"},
    {"impression.next", "{list}", "{list}"},
    {"impression.override", "class set by the reader, the rules give: {class}; reason: {reason}",
     "结论由阅片者更改，规则结论：{class}；理由：{reason}"},
    {"impression.missing", "{side}: no conclusion, answers are missing.", "{side}：缺少回答，尚无结论。"},
    {"impression.more", "Further limitations: {count}, see “Limitations”.", "另有{count}项局限，见“局限性”。"},

    {"diagram.caption", "", ""},
    {"caption.film", "{phase} · {time} · {elapsed} · {source}", "{phase} · {time} · {elapsed} · {source}"},
    {"caption.undated", "{phase} · time unknown", "{phase} · 时间不详"},
    {"caption.untimed", "{phase} · {time} · {source}", "{phase} · {time} · {source}"},
    {"caption.frame", "frame {number}", "第{number}帧"},
    {"caption.identity", "identity not confirmed", "身份未确认"},
    {"caption.inverted", "grey scale inverted", "灰度已反转"},
    {"caption.place", "{where}: {what}", "{where}：{what}"},
    {"caption.lossy", "lossy compression", "有损压缩"},
    {"caption.sides_open", "right and left not confirmed: no side letters", "左右侧别未确认，不加侧别标记"},
    {"comparison.difference", "Comparison: difference of {moving} and {fixed}", "对比：{moving}与{fixed}相减"},
    {"comparison.legend", "white: on both films, dark: only on {fixed}, light grey: only on {moving}",
     "白：两片均有，暗：仅见于{fixed}，浅灰：仅见于{moving}"},
    {"comparison.legend_inverted", "black: on both films, light: only on {fixed}, dark grey: only on {moving}",
     "黑：两片均有，亮：仅见于{fixed}，深灰：仅见于{moving}"},
    {"comparison.legend_plain", "dark: only on {fixed}, light: only on {moving}, mid-grey: no change",
     "暗：仅见于{fixed}，亮：仅见于{moving}，中灰：无变化"},
    {"comparison.legend_plain_inverted", "light: only on {fixed}, dark: only on {moving}, mid-grey: no change",
     "亮：仅见于{fixed}，暗：仅见于{moving}，中灰：无变化"},
    {"comparison.blend", "Comparison: {moving} blended with {fixed}", "对比：{moving}与{fixed}叠加"},
    {"comparison.swipe", "Comparison: {fixed} and {moving}, divided by an edge", "对比：{fixed}与{moving}卷帘拼接"},
    {"comparison.flicker", "Comparison: {moving} brought over {fixed}", "对比：{moving}配准于{fixed}"},
    {"comparison.side-by-side", "Comparison: {fixed} beside {moving}", "对比：{fixed}与{moving}并列"},
    {"comparison.separator", ", ", "，"},
    {"comparison.film", "{phase} ({elapsed})", "{phase}（{elapsed}）"},
    {"comparison.landmarks", "registered by {count} landmarks", "以{count}个标志点配准"},
    {"comparison.automatic", "registered automatically", "自动配准"},
    {"comparison.unregistered", "not registered", "未配准"},
    {"comparison.residual", "residual {px} px", "残差{px}像素"},
    {"comparison.residual_mm", "residual {px} px ({mm} mm, {basis})", "残差{px}像素（{mm} mm，{basis}）"},
    {"comparison.residual_unknown", "residual not known with two landmarks", "仅两个标志点，残差无法得知"},
    {"comparison.for", "kept for: {question}", "用于：{question}"},
    {"basis.detector", "at detector", "探测器平面"},
    {"basis.magnified", "corrected for magnification", "已按放大率校正"},
    {"basis.calibrated", "calibrated", "已校准"},
    {"basis.geometry", "from geometry", "按几何关系计算"},
    {"basis.manual", "manual calibration", "手动校准"},
    {"source.reader", "entered by the reader", "阅片者录入"},
    {"source.AcquisitionDateTime", "acquisition time", "采集时间"},
    {"source.AcquisitionTime", "acquisition time", "采集时间"},
    {"source.ContentTime", "content time", "图像内容时间"},
    {"source.ContrastBolusStopTime", "contrast stop time", "对比剂注射停止时间"},
    {"source.ContrastBolusStartTime", "contrast start time", "对比剂注射开始时间"},
    {"source.keyword", "{words} ({keyword})", "{words}"},
    {"source.ContrastBolusAgent", "contrast agent", "对比剂"},
    {"source.ContrastBolusVolume", "contrast volume", "对比剂用量"},
    {"source.ContrastBolusIngredientConcentration", "ingredient concentration", "有效成分浓度"},
    {"source.ImageAndFluoroscopyAreaDoseProduct", "area dose product", "剂量面积乘积"},
    {"source.ExposureTime", "exposure time", "曝光时间"},
    {"source.PatientOrientation", "patient orientation", "患者方位"},
    {"source.ImageLaterality", "image laterality", "图像侧别"},
    {"source.ReasonForTheRequestedProcedure", "reason for the requested procedure", "申请检查原因"},
    {"source.AdditionalPatientHistory", "additional patient history", "补充病史"},
    {"source.Allergies", "allergies", "过敏史"},
    {"source.clock mark", "clock mark", "计时标记"},
    {"source.last immediate film", "last immediate film", "末张即时片"},

    {"provenance.template", "Template {id} {version}, hash {hash}; rules and wording are the template’s.",
     "模板：{id} {version}，校验值：{hash}；规则与用语均来自该模板。"},
    {"provenance.rules", "Rules applied: {list}.", "所用规则：{list}。"},
    {"provenance.zero", "Time zero {time}, from {source}{certain, select, yes {} other { (not certain)}}.",
     "计时零点：{time}，来源：{source}{certain, select, yes {} other {（不确定）}}。"},
    {"provenance.no_zero", "Time zero unknown.", "计时零点不详。"},
    {"provenance.interval", "Delayed film {delay} after time zero: {grade}. Time of the film: {source}.",
     "延迟片距计时零点{delay}：{grade}。摄片时间来源：{source}。"},
    {"provenance.no_interval", "Interval to the delayed film: {grade}.", "延迟时间：{grade}。"},
    {"provenance.confirmed",
     "{count, plural, one {# film carries} other {# films carry}} another identity: the reader confirmed that it is "
     "the same patient.",
     "{count}幅图像的身份信息不同，阅片者已确认为同一患者。"},
    {"provenance.uncertain", "{count, plural, one {# film} other {# films}} of an identity that is not confirmed.",
     "{count}幅图像的患者身份未确认。"},
    {"provenance.calibration", "Lengths on {films}: calibrated by the reader on an object of {mm} mm.",
     "{films}的长度由阅片者以片上{mm} mm的已知物体校准。"},
    {"provenance.accepted", "Accepted by the reader from the headers of the films: {list}.",
     "阅片者采纳自影像头信息：{list}。"},
    {"provenance.sheet", "Accepted by the reader from the technologist’s sheet ({by}): {list}.",
     "阅片者采纳自技师记录单（{by}）：{list}。"},
    {"provenance.normal", "Set by the reader’s act “normal for what these films show”: {list}.",
     "阅片者以“所示影像范围内正常”一次性录入：{list}。"},
    {"provenance.blinded", "Read independently by {reader} ({time}): {list}.", "{reader}独立阅片（{time}）：{list}。"},
    {"provenance.agrees", "Same class on every side as this report.", "各侧结论类别与本报告一致。"},
    {"provenance.differs", "Class differs from this report: {sides}.", "结论类别与本报告不同：{sides}。"},
    {"provenance.consensus", "Consensus of independent readings; each of them is kept.",
     "本报告为独立阅片后的会商结论，各次阅片均予保留。"},
    {"provenance.prior", "Earlier examination of {date}: report {report}, signed by {by}.",
     "既往检查（{date}）：报告{report}，报告医师：{by}。"},
    {"provenance.prior_confirmed",
     "The earlier examination carries another identity: the reader confirmed that it is the same patient.",
     "既往检查的身份信息不同，阅片者已确认为同一患者。"},
    {"prior.changed", "Changed since then: {list}.", "与当时相比有变化：{list}。"},
    {"prior.change", "{question}: {before}, now {now}", "{question}：原{before}，现{now}"},
    {"prior.unchanged", "None of the findings recorded both times has changed.", "两次均有记录的各项所见无变化。"},
    {"provenance.acknowledged", "Warning {rule} seen by the reader: {message}", "阅片者已知悉提示{rule}：{message}"},
    {"provenance.reason", "Reason: {reason}", "理由：{reason}"},
    {"provenance.override", "{side}: “{class}” is the reader’s conclusion; the rules ({rule}) give “{ruled}”.",
     "{side}：“{class}”为阅片者结论，规则（{rule}）给出“{ruled}”。"},
    {"provenance.open", "Not resolved ({rule}): {message}", "未解决（{rule}）：{message}"},
    {"provenance.missing", "Not answered: {list}.", "尚未回答：{list}。"},
    {"provenance.amends", "Amends report {uid}.", "修订报告：{uid}。"},
};

}  // namespace

std::string documentWord(const Template& source, const std::string& language, const std::string& key) {
    if (const auto phrases = source.phrases.find(language); phrases != source.phrases.end()) {
        if (const auto own = phrases->second.find(key); own != phrases->second.end()) return own->second;
    }
    if (const auto words = source.labels.find(language); words != source.labels.end()) {
        if (const auto own = words->second.find("document." + key); own != words->second.end()) return own->second;
    }
    return builtInWord(language, key);
}

std::string builtInWord(const std::string& language, const std::string& key) {
    const auto word = std::find_if(std::begin(table), std::end(table), [&](const Word& w) { return key == w.key; });
    if (word == std::end(table)) return {};
    const bool chinese = language.compare(0, 2, "zh") == 0;
    return chinese ? word->zh : word->en;
}

std::map<std::string, Texts> documentWords(const Template& source) {
    std::map<std::string, Texts> all;
    for (const auto& word : table) {
        for (const auto& language : source.languages)
            all[word.key][language] = documentWord(source, language, word.key);
    }
    for (const auto& side : source.sides) {
        for (const auto& language : source.languages)
            all["side." + side.id][language] = source.label(language, "side." + side.id);
    }
    return all;
}

}  // namespace reporting
