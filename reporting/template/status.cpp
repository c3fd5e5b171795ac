#include "reporting/template/status.h"

namespace reporting {

const char* wordOf(TemplateStatus status) {
    switch (status) {
        case TemplateStatus::Draft:
            return "DRAFT";
        case TemplateStatus::Active:
            return "ACTIVE";
        case TemplateStatus::Retired:
            return "RETIRED";
    }
    return "";
}

std::optional<TemplateStatus> statusOf(std::string_view word) {
    for (const auto one : {TemplateStatus::Draft, TemplateStatus::Active, TemplateStatus::Retired})
        if (word == wordOf(one)) return one;
    return std::nullopt;
}

}  // namespace reporting
