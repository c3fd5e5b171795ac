#include "reporting/documents/text/words.h"

#include <algorithm>
#include <cctype>

namespace reporting::documents {
namespace {

bool isDigits(const std::string& text, std::size_t count) {
    return text.size() >= count && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(count),
                                               [](unsigned char c) { return std::isdigit(c); });
}

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

class Rows {
public:
    Rows(const Report& report, const std::string& language) : report_(report), language_(language) {}
    void add(const std::string& key, const std::string& value) {
        if (!value.empty()) rows.push_back({word(report_, language_, key), value});
    }
    std::vector<HeaderRow> rows;

private:
    const Report& report_;
    const std::string& language_;
};

std::string sexWords(const Report& report, const std::string& language, const std::string& sex) {
    const auto known = word(report, language, "sex." + sex);
    return known.empty() ? sex : known;
}

std::string idWords(const Report& report, const std::string& language, const PatientHeader& patient) {
    if (patient.id.empty() || patient.issuer.empty()) return patient.id;
    return filled(word(report, language, "parentheses"), {{"text", patient.id}, {"note", patient.issuer}});
}

// How a further study names patient and examination, where it says anything else than the first.
std::string furtherStudy(const Report& report, const std::string& language, const StudyHeader& study) {
    std::string all;
    const auto& home = report.studies.front();
    for (const auto& part : {study.institution, dateWords(study.date), study.accession,
                             study.patient.name == home.patient.name ? "" : nameWords(study.patient.name),
                             study.patient.id == home.patient.id ? "" : idWords(report, language, study.patient)}) {
        if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
    }
    return all;
}

}  // namespace

std::string said(const Texts& texts, const std::string& language) {
    const auto found = texts.find(language);
    if (found != texts.end()) return found->second;
    return texts.empty() ? std::string() : texts.begin()->second;
}

std::string word(const Report& report, const std::string& language, const std::string& key) {
    const auto found = report.words.find(key);
    return found == report.words.end() ? std::string() : said(found->second, language);
}

std::string filled(std::string pattern, const std::map<std::string, std::string>& values) {
    for (const auto& [name, value] : values) replaceAll(pattern, "{" + name + "}", value);
    return pattern;
}

std::string dateWords(const std::string& dicom) {
    if (!isDigits(dicom, 8)) return dicom;
    auto date = dicom.substr(0, 4) + "-" + dicom.substr(4, 2) + "-" + dicom.substr(6, 2);
    if (isDigits(dicom, 12)) date += " " + dicom.substr(8, 2) + ":" + dicom.substr(10, 2);
    return date;
}

std::string nameWords(const std::string& personName) {
    std::string name = personName;
    std::replace(name.begin(), name.end(), '^', ' ');
    std::replace(name.begin(), name.end(), '=', ' ');
    std::string out;
    for (const char c : name) {
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

bool isSigned(const Report& report) {
    return report.verification == Verification::Verified && report.signer;
}

std::string statusWords(const Report& report, const std::string& language) {
    if (!isSigned(report)) return word(report, language, "status.unsigned");
    return word(report, language, report.preliminary ? "status.preliminary" : "status.final");
}

std::vector<HeaderRow> headerRows(const Report& report, const std::string& language) {
    Rows rows(report, language);
    if (report.studies.empty()) return {};
    const auto& home = report.studies.front();
    rows.add("patient", nameWords(home.patient.name));
    rows.add("patient_id", idWords(report, language, home.patient));
    rows.add("birth_date", dateWords(home.patient.birthDate));
    rows.add("sex", sexWords(report, language, home.patient.sex));
    rows.add("study_date", dateWords(home.date + home.time.substr(0, 4)));
    rows.add("accession", home.accession);
    rows.add("exam", home.description);
    rows.add("institution", home.institution);
    rows.add("referring", nameWords(home.referringPhysician));
    for (std::size_t i = 1; i < report.studies.size(); ++i)
        rows.add("other_study", furtherStudy(report, language, report.studies[i]));
    if (!isSigned(report)) {
        rows.add("reported_at", dateWords(report.madeAt));
        return rows.rows;
    }
    const auto& organisation = report.signer->organisation;
    rows.add("signed_by", nameWords(report.signer->name) + (organisation.empty() ? "" : ", " + organisation));
    rows.add("signed_at", dateWords(report.signedAt));
    return rows.rows;
}

std::string filmWords(const Report& report, const Finding& finding, const std::string& language) {
    std::string all;
    for (const auto& film : finding.films) all += (all.empty() ? "" : word(report, language, "join.list")) + film;
    return all;
}

bool isFreeText(const Sentence& sentence) {
    return sentence.answers.size() == 1 && sentence.answers.front().question == sentence.id;
}

std::vector<std::string> partsOf(const Report& report) {
    std::vector<std::string> all{"impression", "images"};
    for (const auto& section : report.sections)
        if (section.id != all.front()) all.push_back(section.id);
    all.insert(all.end(), {"diagram", "provenance"});
    std::vector<std::string> parts;
    const auto add = [&](const std::string& id) {
        if (std::find(parts.begin(), parts.end(), id) == parts.end()) parts.push_back(id);
    };
    for (const auto& id : report.page.order)
        if (std::find(all.begin(), all.end(), id) != all.end()) add(id);
    for (const auto& id : all) add(id);
    return parts;
}

std::string furniture(const Report& report, const Texts& pattern, const std::string& language, PageNumber number) {
    const auto study = report.studies.empty() ? StudyHeader{} : report.studies.front();
    if (pattern.empty()) return {};
    return filled(said(pattern, language), {{"patient", nameWords(study.patient.name)},
                                            {"patient_id", study.patient.id},
                                            {"birth_date", dateWords(study.patient.birthDate)},
                                            {"date", dateWords(study.date)},
                                            {"accession", study.accession},
                                            {"title", said(report.title, language)},
                                            {"status", statusWords(report, language)},
                                            {"template", report.templateRef.id + " " + report.templateRef.version},
                                            {"report", report.uid},
                                            {"page", std::to_string(number.page)},
                                            {"total", std::to_string(number.total)}});
}

std::string captionWords(const Report& report, const KeyImage& key, const FilmPicture* picture,
                         const std::string& language) {
    auto words = said(key.caption, language);
    // a report that was stored before there was such a word has none
    const auto add = [&](bool is, const char* which) {
        if (const auto note = word(report, language, which); is && !note.empty()) words += " · " + note;
    };
    add(picture && picture->inverted, "caption.inverted");
    add(picture && picture->sidesOpen, "caption.sides_open");
    return words;
}

const FilmPicture* pictureOf(const EncodeContext& context, const std::string& filmId) {
    const auto found = std::find_if(context.pictures.begin(), context.pictures.end(),
                                    [&](const FilmPicture& picture) { return picture.filmId == filmId; });
    return found == context.pictures.end() ? nullptr : &*found;
}

const Section* findSection(const std::vector<Section>& sections, const std::string& id) {
    for (const auto& section : sections) {
        if (section.id == id) return &section;
        if (const auto* inner = findSection(section.sections, id)) return inner;
    }
    return nullptr;
}

}  // namespace reporting::documents
