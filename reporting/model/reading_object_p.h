#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

#include "reporting/model/reading.h"
#include "reporting/model/result.h"

/// How the JSON of a reading is read: strictly, key by key, with the pointer of what is wrong.
namespace reporting {

using Json = nlohmann::ordered_json;

/// "2024-05-06T10:42:00.000", with or without milliseconds; nullopt if it is no time.
std::optional<LocalTime> parseTime(const std::string& text);

/// Thrown and caught inside the reader only.
struct Refused {
    Error error;
};

[[noreturn]] inline void refuse(const std::string& pointer, const std::string& message) {
    throw Refused{{"reading.schema", message, pointer.empty() ? "/" : pointer}};
}

/// An object read key by key; finish() refuses what was never asked for.
class Object {
public:
    Object(const Json& json, std::string pointer) : json_(json), pointer_(std::move(pointer)) {
        if (!json.is_object()) refuse(pointer_, "An object is expected.");
    }
    void finish() const {
        for (const auto& [key, value] : json_.items())
            if (!known_.count(key)) refuse(pointer_ + "/" + key, "Unknown key.");
    }
    const Json* find(const std::string& key) {
        known_.insert(key);
        const auto it = json_.find(key);
        return it == json_.end() ? nullptr : &*it;
    }
    std::string text(const std::string& key, bool required = false) {
        const Json* json = find(key);
        if (!json && required) refuse(pointer_, "'" + key + "' is missing.");
        if (!json) return {};
        if (!json->is_string()) refuse(at(key), "A string is expected.");
        std::string value = json->get<std::string>();
        if (required && value.empty()) refuse(at(key), "The string is empty.");
        return value;
    }
    std::optional<double> number(const std::string& key) {
        const Json* json = find(key);
        if (!json) return std::nullopt;
        if (!json->is_number() || !std::isfinite(json->get<double>())) refuse(at(key), "A number is expected.");
        return json->get<double>();
    }
    bool boolean(const std::string& key) {
        const Json* json = find(key);
        if (json && !json->is_boolean()) refuse(at(key), "true or false is expected.");
        return json && json->get<bool>();
    }
    std::optional<LocalTime> time(const std::string& key) {
        const std::string value = text(key);
        if (!find(key)) return std::nullopt;
        const std::optional<LocalTime> parsed = parseTime(value);
        if (!parsed) refuse(at(key), "A time such as 2024-05-06T10:42:00.000 is expected.");
        return parsed;
    }
    /// Calls `apply(item, pointer)` for each item of a list that may be absent.
    template <class Apply>
    void each(const std::string& key, Apply apply) {
        const Json* json = find(key);
        if (!json) return;
        if (!json->is_array()) refuse(at(key), "A list is expected.");
        for (std::size_t i = 0; i < json->size(); ++i) apply((*json)[i], at(key) + "/" + std::to_string(i));
    }
    std::string at(const std::string& key) const { return pointer_ + "/" + key; }

private:
    const Json& json_;
    std::string pointer_;
    std::set<std::string> known_;
};

}  // namespace reporting
