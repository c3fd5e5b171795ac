#include "plugin/why/parameter_words.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "plugin/panel/theme.h"

namespace hsg {

namespace {

class Why {
    Q_DECLARE_TR_FUNCTIONS(hsg::Why)
};

/// Every name of a condition, "own.volume_low" as "volume_low" and "param.advice" as it is.
std::vector<std::string> namesIn(const std::string& condition) {
    std::vector<std::string> names;
    std::string name;
    for (const char c : condition + " ") {
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.') {
            name += c;
            continue;
        }
        const auto dot = name.find('.');
        if (!name.empty())
            names.push_back(dot == std::string::npos || name.starts_with("param.") ? name : name.substr(dot + 1));
        name.clear();
    }
    return names;
}

class Search {
public:
    explicit Search(const reporting::Template& source) : source_(source) {}

    void in(const std::string& condition) {
        for (const auto& name : namesIn(condition)) {
            if (name.starts_with("param."))
                found_.insert(name.substr(6));
            else if (seen_.insert(name).second)
                for (const auto& derived : source_.derived)
                    if (derived.id == name) in(derived.is.text);
        }
    }
    bool has(const std::string& id) const { return found_.count(id) > 0; }

private:
    const reporting::Template& source_;
    std::set<std::string> seen_, found_;
};

QString valueOf(const reporting::Parameter& parameter, const Words& words) {
    const auto own = words.label("parameter." + parameter.id + "." + parameter.value);
    if (!own.isEmpty()) return own;
    if (parameter.value == "yes") return Why::tr("yes");
    if (parameter.value == "no") return Why::tr("no");
    const auto unit = parameter.unit == "1" ? QString() : words.unit(parameter.unit);
    const auto value = QString::fromStdString(parameter.value);
    return unit.isEmpty() ? value : value + QLatin1Char(' ') + unit;
}

}  // namespace

std::vector<const reporting::Parameter*> parametersOf(const std::vector<std::string>& conditions,
                                                      const reporting::Template& source) {
    Search search(source);
    for (const auto& condition : conditions) search.in(condition);
    std::vector<const reporting::Parameter*> parameters;
    for (const auto& one : source.parameters)
        if (search.has(one.id)) parameters.push_back(&one);
    return parameters;
}

QString parametersHtml(const std::vector<const reporting::Parameter*>& parameters, const Words& words) {
    QString html;
    for (const auto* one : parameters) {
        const auto label = words.label("parameter." + one->id);
        const auto name = label.isEmpty() ? QString::fromStdString(one->id) : label;
        const auto said = Words::tr("%1: %2", "question: answer").arg(name, valueOf(*one, words));
        html += QStringLiteral("<div>%1<br><span style='color:%2'>%3</span></div>")
                    .arg(said.toHtmlEscaped(), theme::css(theme::dim),
                         Why::tr("Source: %1").arg(QString::fromStdString(one->source)).toHtmlEscaped());
    }
    return html;
}

}  // namespace hsg
