#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "reporting/model/document.h"
#include "reporting/model/report.h"

/// A hand-built report with everything a report can hold, so that encoders are tested without template and rules.
namespace test {

using namespace reporting;

inline Texts both(const std::string& en, const std::string& zh) {
    return {{"en", en}, {"zh", zh}};
}

inline Sentence sentence(const std::string& id, const SideId& side, const Texts& text) {
    Sentence s;
    s.id = id;
    s.side = side;
    s.text = text;
    return s;
}

inline const Code& sideCode(const SideId& side) {
    static const Code right{"24028007", "SCT", "Right"}, left{"7771000", "SCT", "Left"};
    return side == "right" ? right : left;
}

inline Finding choice(const SideId& side, const Code& concept_, const Code& value, const Texts& label,
                      const Texts& valueLabel) {
    Finding f;
    f.question = concept_.value;
    f.side = side;
    if (!side.empty()) f.laterality = sideCode(side);
    f.concept_ = concept_;
    f.value = value;
    f.label = label;
    f.valueLabel = valueLabel;
    return f;
}

inline Film film(const std::string& id, const std::string& uidTail, const std::string& phase, int minutes) {
    using namespace std::chrono;
    Film f;
    f.id = id;
    f.studyUid = "2.25.1001";
    f.seriesUid = "2.25.1001.1";
    f.sopInstanceUid = "2.25.1001." + uidTail;
    f.sopClassUid = "1.2.840.10008.5.1.4.1.1.12.2";
    f.phase = phase;
    f.phaseSource = "reader";
    f.time = local_days(year(2026) / 11 / 23) + hours(10) + std::chrono::minutes(12 + minutes);
    f.timeSource = "AcquisitionDateTime";
    f.elapsedSeconds = minutes * 60.0;
    f.institution = "East Campus";
    f.identity = "same";
    return f;
}

inline Section tubeSection(const SideId& side) {
    const bool right = side == "right";
    const Code reach{"HSG-REACH", "99HSG", "Reach of contrast in the tube"};
    const Code r4{"HSG-R4", "99HSG", "Fimbrial end"}, spill{"HSG-SPILL", "99HSG", "Spill"};
    const Code s2{"HSG-S2", "99HSG", "Free spill"};
    const Texts name = right ? both("Right tube", "右侧输卵管") : both("Left tube", "左侧输卵管");
    Section s;
    s.id = "tube." + side;
    s.heading = {"HSG-TUBE", "99HSG", "Findings of the fallopian tube"};
    s.title = name;
    s.sentences = {
        sentence("tube.reach", side,
                 both(name.at("en") + " filled to the fimbrial end.", name.at("zh") + "显影至伞端。")),
        sentence("tube.spill", side, both("Free spill on the immediate film.", "即时片见造影剂自伞端自由弥散。")),
        sentence("tube.delayed", side,
                 both("Delayed film at 16 min: no residual contrast, diffuse dispersion.",
                      "16 分钟延迟片：管腔无残留，盆腔弥散均匀。")),
    };
    if (!right)
        s.sentences.push_back(sentence("tube_text", side,
                                       both("Slightly convoluted; 3.5 mm at the ampulla <check>.",
                                            "Slightly convoluted; 3.5 mm at the ampulla <check>.")));
    if (!right) s.sentences.back().answers = {{"tube_text", side}};
    s.findings = {
        choice(side, reach, r4, both("Reach of contrast", "显影范围"), both("fimbrial end", "伞端")),
        choice(side, spill, s2, both("Spill", "伞端溢出"), both("free", "自由溢出")),
    };
    s.findings[0].films = {"f2"};
    if (!right) s.findings[0].places = {{"f2", 300.25, 120}};
    s.findings[1].films = {"f3"};
    return s;
}

inline Section plainSection(const std::string& id, const Code& heading, const Texts& title,
                            const std::vector<Sentence>& sentences) {
    Section s;
    s.id = id;
    s.heading = heading;
    s.title = title;
    s.sentences = sentences;
    return s;
}

inline Section techniqueSection() {
    auto s =
        plainSection("technique", {"55111-9", "LN", "Current Procedure Descriptions"}, both("Technique", "检查方法"),
                     {sentence("technique.contrast", {},
                               both("Iohexol 300 mg/mL, 12.5 mL, through a balloon catheter.",
                                    "碘海醇 300 mg/mL，12.5 mL，经球囊导管注入。")),
                      sentence("technique.films", {},
                               both("Scout, early filling, full, tubal filling, spill and delayed film at 16 min.",
                                    "摄取平片、早期充盈片、充盈片、输卵管片、弥散片及 16 分钟延迟片。"))});
    Finding volume;
    volume.question = "contrast_volume";
    volume.concept_ = {"HSG-VOLUME", "99HSG", "Volume of contrast"};
    volume.number = 12.5;
    volume.unit = "mL";
    volume.label = both("Contrast volume", "对比剂用量");
    volume.valueLabel = both("12.5 mL", "12.5 mL");
    s.findings = {volume};
    return s;
}

inline Section impressionSection() {
    auto s =
        plainSection("impression", {"19005-8", "LN", "Impressions"}, both("Impression", "印象"),
                     {sentence("impression.side", "right", both("Right tube patent.", "右侧输卵管通畅。")),
                      sentence("impression.side", "left", both("Left tube patent.", "左侧输卵管通畅。")),
                      sentence("impression.cavity", {}, both("Uterine cavity normal.", "宫腔形态正常。")),
                      sentence("impression.limitation", {},
                               both("Limitation: no film after deflation of the balloon; lower segment not assessed.",
                                    "局限：球囊抽液后未摄片，子宫下段无法评价。")),
                      sentence("impression.next", {}, both("No further imaging needed.", "无需进一步影像检查。"))});
    for (const std::string side : {"right", "left"})
        s.findings.push_back(choice(side, {"121077", "DCM", "Conclusion"}, {"HSG-PAT", "99HSG", "Patent"},
                                    both("Conclusion", "结论"), both("patent", "通畅")));
    s.findings.back().films = {"f3", "f5"};
    return s;
}

inline std::vector<StudyHeader> sampleStudies() {
    StudyHeader home;
    home.studyUid = "2.25.1001";
    home.studyId = "S1";
    home.accession = "A-2026-117";
    home.description = "Hysterosalpingography";
    home.institution = "East Campus";
    home.referringPhysician = "Demo^Referrer";
    home.date = "20261123";
    home.time = "100500";
    home.patient = {"Sample^Case=样本^病例", "TEST-0001", "CAMPUS-E", "19900101", "F"};
    StudyHeader other = home;
    other.studyUid = "2.25.2002";
    other.accession = "B-77";
    other.institution = "West Campus";
    other.date = "20261124";
    other.patient.id = "W-55";
    return {home, other};
}

inline std::map<std::string, Texts> sampleWords();

inline Report sampleReport(bool withSignature = true) {
    Report r;
    r.uid = "2.25.9001";
    r.templateRef = {"hsg", "1.0.0", std::string(64, 'a')};
    r.ruleVersion = "1.0.0 aaaaaaaaaaaa";
    r.languages = {"en", "zh"};
    r.studies = sampleStudies();
    r.films = {film("f1", "11", "SCOUT", -5), film("f2", "12", "TUBAL", 0), film("f3", "13", "SPILL", 1),
               film("f5", "15", "DELAY1", 16)};
    r.films[3].studyUid = "2.25.2002";
    r.films[3].seriesUid = "2.25.2002.1";
    r.films[3].sopClassUid = "1.2.840.10008.5.1.4.1.1.1";
    r.title = both("Hysterosalpingography report", "子宫输卵管造影报告");
    r.documentTitle = {"18748-4", "LN", "Diagnostic Imaging Report"};
    r.procedure = {"25022-5", "LN", "RF Uterus and Fallopian tubes Views W contrast IU"};
    auto findings = plainSection("findings", {"59776-5", "LN", "Findings"}, both("Findings", "检查所见"),
                                 {sentence("uterus", {},
                                           both("Cavity triangular, contour smooth, no filling defect.",
                                                "宫腔呈倒三角形，边缘光滑，未见充盈缺损。"))});
    findings.sections = {tubeSection("right"), tubeSection("left")};
    r.sections = {plainSection("clinical", {"55752-0", "LN", "Clinical Information"}, both("Clinical", "临床资料"),
                               {sentence("clinical", {}, both("Primary infertility for 2 years.", "原发不孕 2 年。"))}),
                  techniqueSection(), findings,
                  plainSection("limitations", {"HSG-LIMITS", "99HSG", "Limitations"}, both("Limitations", "局限性"),
                               {sentence("limit.Q14", {},
                                         both("Lower segment obscured by balloon; no film after deflation.",
                                              "子宫下段被球囊遮挡；抽液后未摄片。"))}),
                  impressionSection()};
    r.sections[3].sentences[0].alert = true;
    r.examLine = sentence("exam", {}, both("Both tubes patent.", "双侧输卵管通畅。"));
    r.provenance = {
        sentence("provenance.template", {},
                 both("Template hsg 1.0.0, hash aaaaaaaaaaaa.", "模板 hsg 1.0.0，校验值 aaaaaaaaaaaa。")),
        sentence("provenance.rules", {},
                 both("Rules applied: DT34 (right), DT34 (left), Q14.", "所用规则：DT34（右）、DT34（左）、Q14。"))};
    r.words = sampleWords();
    r.keyImages = {{"f2", both("Tubal filling · 10:12 · +45 s · AcquisitionDateTime",
                               "输卵管片 · 10:12 · +45 秒 · AcquisitionDateTime")},
                   {"f5", both("Delayed film 1 · 10:28 · +16 min · AcquisitionDateTime",
                               "延迟片 1 · 10:28 · +16 分钟 · AcquisitionDateTime")}};
    r.keyImages[0].places = {{1, 300.25, 120, both("Left: filling reaches the fimbrial end", "左侧：显影达伞端")}};
    r.madeAt = "20261123110203";
    if (withSignature) {
        r.completion = Completion::Complete;
        r.verification = Verification::Verified;
        r.signer = Profile{"reader-1", "Reader^Demo", "Department of Radiology"};
        r.signedAt = "20261123110500";
    }
    return r;
}

/// A picture that compresses no better than a film does: a disc with rings and grain.
inline FilmPicture picture(const std::string& filmId, int edge) {
    FilmPicture p;
    p.filmId = filmId;
    p.width = edge;
    p.height = edge;
    unsigned state = 12345;
    for (int y = 0; y < edge; ++y) {
        for (int x = 0; x < edge; ++x) {
            const double dx = (x - edge / 2.0) / edge, dy = (y - edge / 2.0) / edge;
            state = state * 1664525u + 1013904223u;
            const double grain = static_cast<double>(state >> 24) / 16.0;
            p.grey += static_cast<char>(60 + 90 * std::cos(20 * std::sqrt(dx * dx + dy * dy)) + grain);
        }
    }
    return p;
}

inline EncodeContext sampleContext(const std::string& language) {
    EncodeContext c;
    c.language = language;
    c.pictures = {picture("f2", 512), picture("f5", 512)};
    c.pictures[0].rings = {{1, 0.6, 0.25}};
    for (const std::string study : {"2.25.1001", "2.25.2002"})
        for (const std::string what : {"series", "instance"})
            c.uids["key_objects." + what + "/" + study] = study + (what == "series" ? ".71" : ".72");
    c.schemes = {{"99HSG", "2.25.300", "Fimbria HSG concepts"}};
    const std::string tail = language == "en" ? "1" : "2";
    c.uids["instance"] = "2.25.900" + tail;
    c.uids["series"] = "2.25.910" + tail;
    c.softwareVersion = "0.1.0";
    c.diagramSvg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 120'><style>.filled{fill:#1f4e79}</style>"
        "<path d='M60 30 L140 30 L100 100 Z' fill='#d9e2ec' stroke='#444'/>"
        "<rect id='right' class='filled' x='10' y='24' width='50' height='8'/>"
        "<rect id='left' class='filled' x='140' y='24' width='50' height='8'/></svg>";
    return c;
}

inline std::map<std::string, Texts> sampleWords() {
    return {{"patient", both("Patient", "患者")},
            {"patient_id", both("Patient ID", "患者编号")},
            {"birth_date", both("Born", "出生日期")},
            {"sex", both("Sex", "性别")},
            {"sex.F", both("female", "女")},
            {"study_date", both("Examined", "检查日期")},
            {"accession", both("Accession", "检查号")},
            {"exam", both("Examination", "检查项目")},
            {"institution", both("Institution", "医疗机构")},
            {"referring", both("Referred by", "申请医师")},
            {"other_study", both("Further study", "相关检查")},
            {"reported_at", both("Reported", "报告时间")},
            {"signed_by", both("Signed by", "报告医师")},
            {"organisation", both("Organisation", "单位")},
            {"signed_at", both("Signed", "签名时间")},
            {"status.final", both("FINAL REPORT", "正式报告")},
            {"status.preliminary", both("PRELIMINARY REPORT", "初步报告")},
            {"status.unsigned", both("NOT SIGNED — PRELIMINARY", "未签名（草稿）")},
            {"page", both("Page {n} of {total}", "第 {n} 页，共 {total} 页")},
            {"key_images", both("Key images", "关键图像")},
            {"diagram", both("Diagram", "示意图")},
            {"provenance", both("How this report was made", "报告依据")},
            {"details", both("Recorded answers", "记录项目")},
            {"no_picture", both("Picture not available", "图像不可用")},
            {"sentence.separator", both(" ", "")},
            {"join.list", both(", ", "、")},
            {"colon", both("{label}: {value}", "{label}：{value}")},
            {"parentheses", both("{text} ({note})", "{text}（{note}）")}};
}

}  // namespace test
