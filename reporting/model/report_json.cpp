#include "reporting/model/report_json.h"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <type_traits>

// One description of each value serves writing and reading, so that the two cannot drift apart.
namespace reporting {
namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;

class Writer;
class Reader;

template <class A>
void describe(A& a, Code& v) {
    a("value", v.value)("scheme", v.scheme)("meaning", v.meaning);
}
template <class A>
void describe(A& a, TemplateRef& v) {
    a("id", v.id)("version", v.version)("hash", v.hash);
}
template <class A>
void describe(A& a, PatientHeader& v) {
    a("name", v.name)("id", v.id)("issuer", v.issuer)("birthDate", v.birthDate)("sex", v.sex);
}
template <class A>
void describe(A& a, StudyHeader& v) {
    a("studyUid", v.studyUid)("studyId", v.studyId)("accession", v.accession)("accessionIssuer", v.accessionIssuer);
    a("description", v.description)("institution", v.institution)("referringPhysician", v.referringPhysician);
    a("date", v.date)("time", v.time)("patient", v.patient);
}
template <class A>
void describe(A& a, Profile& v) {
    a("id", v.id)("name", v.name)("organisation", v.organisation);
}
template <class A>
void describe(A& a, QuestionRef& v) {
    a("question", v.question)("side", v.side);
}
template <class A>
void describe(A& a, PhraseCall::Argument& v) {
    a("name", v.name)("kind", v.kind)("value", v.value).optionally("items", v.items);
}
template <class A>
void describe(A& a, PhraseCall& v) {
    a("id", v.id)("arguments", v.arguments);
}
template <class A>
void describe(A& a, FilmPlace& v) {
    a("film", v.filmId)("x", v.x)("y", v.y);
}
template <class A>
void describe(A& a, Finding& v) {
    a("question", v.question)("side", v.side)("laterality", v.laterality)("concept", v.concept_)("value", v.value);
    a("number", v.number)("unit", v.unit)("text", v.text)("label", v.label)("valueLabel", v.valueLabel);
    a("films", v.films);
    a.optionally("places", v.places);
}
template <class A>
void describe(A& a, Sentence& v) {
    a("id", v.id)("side", v.side)("text", v.text)("answers", v.answers)("rule", v.rule)("alert", v.alert);
}
template <class A>
void describe(A& a, Section& v) {
    a("id", v.id)("heading", v.heading)("title", v.title)("sentences", v.sentences)("findings", v.findings);
    a("sections", v.sections);
    a.optionally("saidTogether", v.saidTogether);
}
template <class A>
void describe(A& a, PageLayout& v) {
    a("paper", v.paper)("top", v.top)("right", v.right)("bottom", v.bottom)("left", v.left)("font", v.font);
    a("fontSize", v.fontSize)("logo", v.logo)("logoHeight", v.logoHeight)("header", v.header)("footer", v.footer);
    a("diagram", v.diagram)("keyImages", v.keyImages)("order", v.order);
}
template <class A>
void describe(A& a, KeyPlace& v) {
    a("number", v.number)("x", v.x)("y", v.y)("label", v.label);
}
template <class A>
void describe(A& a, KeyImage& v) {
    a("filmId", v.filmId)("caption", v.caption);
    a.optionally("films", v.films);
    a.optionally("places", v.places);
}
template <class A>
void describe(A& a, DiagramState& v) {
    a("element", v.element)("state", v.state);
}
template <class A>
void describe(A& a, TraceInput& v) {
    a("input", v.input)("value", v.value)("answers", v.answers)("films", v.films);
}
template <class A>
void describe(A& a, Conclusion& v) {
    a("side", v.side)("table", v.table)("conclusion", v.conclusion)("ruleClass", v.ruleClass);
    a("modifiers", v.modifiers)("kind", v.kind)("rule", v.rule)("notes", v.notes)("missing", v.missing);
    a("inputs", v.inputs)("provisional", v.provisional)("overrideReason", v.overrideReason);
}
template <class A>
void describe(A& a, Film& v) {
    a("id", v.id)("studyUid", v.studyUid)("seriesUid", v.seriesUid)("sopInstanceUid", v.sopInstanceUid);
    a("sopClassUid", v.sopClassUid)("frame", v.frame)("phase", v.phase)("phaseSource", v.phaseSource);
    a("time", v.time)("timeSource", v.timeSource)("elapsedSeconds", v.elapsedSeconds);
    a("institution", v.institution)("accession", v.accession)("identity", v.identity)("lossy", v.lossy);
    a.optionally("keyImage", v.keyImage).optionally("calibratedOnMm", v.calibratedOnMm);
}
template <class A>
void describe(A& a, Report& v) {
    a("uid", v.uid)("template", v.templateRef)("ruleVersion", v.ruleVersion)("languages", v.languages);
    a("studies", v.studies)("films", v.films)("title", v.title)("documentTitle", v.documentTitle);
    a("procedure", v.procedure)("sections", v.sections)("examLine", v.examLine)("provenance", v.provenance);
    a("words", v.words)("keyImages", v.keyImages)("diagram", v.diagram)("conclusions", v.conclusions);
    a.unlessDefault("page", v.page);
    a("completion", v.completion)("verification", v.verification)("preliminary", v.preliminary);
    a("signer", v.signer)("madeAt", v.madeAt)("signedAt", v.signedAt)("predecessor", v.predecessor);
}

class Writer {
public:
    template <class T>
    Writer& operator()(const char* name, T& value) {
        object[name] = write(value);
        return *this;
    }
    /// Left out where it is empty: reports signed before there was such a member stay readable.
    template <class T>
    Writer& optionally(const char* name, std::vector<T>& value) {
        return value.empty() ? *this : (*this)(name, value);
    }
    template <class T>
    Writer& optionally(const char* name, std::optional<T>& value) {
        return value ? (*this)(name, value) : *this;
    }
    Writer& optionally(const char* name, bool& value) { return value ? (*this)(name, value) : *this; }
    template <class T>
    Writer& unlessDefault(const char* name, T& value) {
        return value == T{} ? *this : (*this)(name, value);
    }
    template <class T>
    static Json write(T& value) {
        if constexpr (std::is_enum_v<T>) {
            return static_cast<int>(value);
        } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
            return value;
        } else {
            Writer inner;
            describe(inner, value);
            return std::move(inner.object);
        }
    }
    static Json write(LocalTime& value) { return value.time_since_epoch().count(); }
    template <class T>
    static Json write(std::optional<T>& value) {
        return value ? write(*value) : Json(nullptr);
    }
    template <class T>
    static Json write(std::vector<T>& value) {
        Json list = Json::array();
        for (auto& item : value) list.push_back(write(item));
        return list;
    }
    template <class T>
    static Json write(std::map<std::string, T>& value) {
        Json map = Json::object();
        for (auto& [key, item] : value) map[key] = write(item);
        return map;
    }

private:
    Json object = Json::object();
};

/// What does not fit is thrown inside this file only, with the path of the member.
struct Mismatch {
    std::string path;
};

class Reader {
public:
    Reader(const Json& object, std::string path) : object_(object), path_(std::move(path)) {
        if (!object.is_object()) throw Mismatch{path_};
    }
    template <class T>
    Reader& operator()(const char* name, T& value) {
        const auto member = object_.find(name);
        if (member == object_.end()) throw Mismatch{path_ + "/" + name};
        read(*member, value, path_ + "/" + name);
        ++seen_;
        return *this;
    }
    template <class T>
    Reader& optionally(const char* name, std::vector<T>& value) {
        return object_.contains(name) ? (*this)(name, value) : *this;
    }
    template <class T>
    Reader& optionally(const char* name, std::optional<T>& value) {
        return object_.contains(name) ? (*this)(name, value) : *this;
    }
    Reader& optionally(const char* name, bool& value) { return object_.contains(name) ? (*this)(name, value) : *this; }
    template <class T>
    Reader& unlessDefault(const char* name, T& value) {
        return object_.contains(name) ? (*this)(name, value) : *this;
    }
    void noMore() const {
        if (seen_ != object_.size()) throw Mismatch{path_};
    }

    template <class T>
    static void read(const Json& json, T& value, const std::string& path) {
        if constexpr (std::is_enum_v<T>) {
            if (!json.is_number_integer() || json < 0 || json > 4) throw Mismatch{path};
            value = static_cast<T>(json.get<int>());
        } else if constexpr (std::is_same_v<T, bool>) {
            if (!json.is_boolean()) throw Mismatch{path};
            value = json.get<bool>();
        } else if constexpr (std::is_arithmetic_v<T>) {
            if (!json.is_number()) throw Mismatch{path};
            value = json.get<T>();
        } else if constexpr (std::is_same_v<T, std::string>) {
            if (!json.is_string()) throw Mismatch{path};
            value = json.get<std::string>();
        } else {
            Reader inner(json, path);
            describe(inner, value);
            inner.noMore();
        }
    }
    static void read(const Json& json, LocalTime& value, const std::string& path) {
        if (!json.is_number_integer()) throw Mismatch{path};
        value = LocalTime(std::chrono::milliseconds(json.get<std::int64_t>()));
    }
    template <class T>
    static void read(const Json& json, std::optional<T>& value, const std::string& path) {
        value.reset();
        if (!json.is_null()) read(json, value.emplace(), path);
    }
    template <class T>
    static void read(const Json& json, std::vector<T>& value, const std::string& path) {
        if (!json.is_array()) throw Mismatch{path};
        value.clear();
        for (const auto& item : json) {
            auto place = path;
            place.append("/").append(std::to_string(value.size()));
            read(item, value.emplace_back(), place);
        }
    }
    template <class T>
    static void read(const Json& json, std::map<std::string, T>& value, const std::string& path) {
        if (!json.is_object()) throw Mismatch{path};
        value.clear();
        for (const auto& [key, item] : json.items()) {
            auto place = path;
            place.append("/").append(key);
            read(item, value[key], place);
        }
    }

private:
    const Json& object_;
    std::string path_;
    std::size_t seen_ = 0;
};

}  // namespace

std::string toJson(const Report& report) {
    Report copy = report;  // describe() serves reading too and so takes a mutable value
    Json json = {{"format", formatVersion}};
    json["report"] = Writer::write(copy);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Report> reportFromJson(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return tl::unexpected(Error{"report.syntax", "The stored report is not readable.", ""});
    try {
        if (!json.is_object() || json.value("format", 0) != formatVersion || !json.contains("report"))
            throw Mismatch{"/format"};
        Report report;
        Reader::read(json["report"], report, "/report");
        return report;
    } catch (const Mismatch& mismatch) {
        return tl::unexpected(Error{"report.schema", "The stored report has another form.", mismatch.path});
    } catch (const nlohmann::json::exception&) {
        return tl::unexpected(Error{"report.schema", "The stored report has another form.", "/report"});
    }
}

}  // namespace reporting
