#include "reporting/model/comparison_json_p.h"

#include <algorithm>

namespace reporting {
namespace {

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

void put(Json& json, const char* key, const std::optional<double>& number) {
    if (number) json[key] = *number;
}

Json write(const ComparedGrey& grey) {
    Json json = Json::object();
    put(json, "centre", grey.centre);
    put(json, "width", grey.width);
    put(json, "function", grey.function);
    if (grey.voi >= 0) json["voi"] = grey.voi;
    if (grey.invert) json["invert"] = true;
    put(json, "state", grey.state);
    if (grey.subtracted) json["subtracted"] = true;
    return json;
}

Json write(const ComparedPlace& place) {
    Json json = {{"id", place.id}};
    put(json, "label", place.label);
    if (place.fixed) json["fixed"] = *place.fixed;
    if (place.moving) json["moving"] = *place.moving;
    return json;
}

std::string oneOf(Object& object, const std::string& key, const std::set<std::string>& known) {
    std::string value = object.text(key);
    if (!known.count(value)) refuse(object.at(key), "The word is not known here.");
    return value;
}

int frameOf(Object& object, const std::string& key) {
    const double frame = object.number(key).value_or(1);
    if (frame < 1 || frame > 1e6 || frame != std::floor(frame))
        refuse(object.at(key), "A frame number from 1 is expected.");
    return static_cast<int>(frame);
}

double shareOf(Object& object, const std::string& key, double otherwise) {
    const double share = object.number(key).value_or(otherwise);
    if (share < 0 || share > 1) refuse(object.at(key), "A number from 0 to 1 is expected.");
    return share;
}

std::optional<double> lengthOf(Object& object, const std::string& key) {
    const auto length = object.number(key);
    if (length && *length < 0) refuse(object.at(key), "A length is not negative.");
    return length;
}

constexpr double farthest = 1e6;  ///< of any coordinate from a film, in its pixels

/// `count` numbers that have a place on or near a film.
std::vector<double> numbersOf(const Json& json, const std::string& pointer, std::size_t count) {
    if (!json.is_array() || json.size() != count) refuse(pointer, "A list of numbers of another length is expected.");
    std::vector<double> numbers;
    for (const Json& item : json) {
        if (!item.is_number() || !(std::abs(item.get<double>()) <= farthest)) refuse(pointer, "A number is expected.");
        numbers.push_back(item.get<double>());
    }
    return numbers;
}

std::optional<std::array<double, 2>> pointOf(Object& object, const std::string& key) {
    const Json* json = object.find(key);
    if (!json) return std::nullopt;
    const auto numbers = numbersOf(*json, object.at(key), 2);
    return std::array<double, 2>{numbers[0], numbers[1]};
}

ComparedGrey readGrey(Object& object, const std::string& key) {
    ComparedGrey grey;
    const Json* json = object.find(key);
    if (!json) return grey;
    Object one(*json, object.at(key));
    grey.centre = one.number("centre");
    grey.width = one.number("width");
    if (grey.centre.has_value() != grey.width.has_value() || grey.width.value_or(1) <= 0)
        refuse(object.at(key), "A window has both a centre and a width above 0.");
    grey.function = oneOf(one, "function", {"", "LINEAR", "LINEAR_EXACT", "SIGMOID"});
    const double voi = one.number("voi").value_or(-1);
    if (voi < -1 || voi > 1000 || voi != std::floor(voi)) refuse(one.at("voi"), "A number from 0 is expected.");
    grey.voi = static_cast<int>(voi);
    grey.invert = one.boolean("invert");
    grey.state = one.text("state");
    grey.subtracted = one.boolean("subtracted");
    if (!grey.state.empty() && grey.subtracted)
        refuse(one.at("subtracted"), "A film is seen through a state or subtracted, not both.");
    one.finish();
    return grey;
}

void readRegistration(Object& object, KeptComparison& c) {
    c.method = oneOf(object, "method", {"", "landmarks", "automatic"});
    if (const Json* json = object.find("movingToFixed")) {
        const auto numbers = numbersOf(*json, object.at("movingToFixed"), 6);
        std::copy(numbers.begin(), numbers.end(), c.movingToFixed.begin());
    }
    const auto& t = c.movingToFixed;
    const double area = std::abs(t[0] * t[4] - t[1] * t[3]);
    if (area < 1e-6 || area > 1e6) refuse(object.at("movingToFixed"), "The transform has no inverse.");
    c.residualPx = lengthOf(object, "residualPx");
    c.residualMm = lengthOf(object, "residualMm");
    c.basis = oneOf(object, "basis", {"", "detector", "magnified", "calibrated", "geometry", "manual"});
    object.each("places", [&](const Json& item, const std::string& where) {
        Object one(item, where);
        ComparedPlace place{one.text("id", true), one.text("label"), pointOf(one, "fixed"), pointOf(one, "moving")};
        one.finish();
        c.places.push_back(std::move(place));
    });
}

void checkFilm(const Reading& reading, Object& object, const std::string& key, const std::string& film) {
    if (!reading.film(film)) refuse(object.at(key), "There is no film '" + film + "' in the reading.");
}

}  // namespace

Json writeComparison(const KeptComparison& c) {
    Json json = {{"id", c.id}};
    put(json, "question", c.question);
    put(json, "side", c.side);
    json["fixed"] = c.fixedFilm;
    json["moving"] = c.movingFilm;
    json["fixedFrame"] = c.fixedFrame;
    json["movingFrame"] = c.movingFrame;
    json["mode"] = c.mode;
    put(json, "method", c.method);
    if (!c.method.empty()) json["movingToFixed"] = c.movingToFixed;
    put(json, "residualPx", c.residualPx);
    put(json, "residualMm", c.residualMm);
    put(json, "basis", c.basis);
    for (const ComparedPlace& place : c.places) json["places"].push_back(write(place));
    json["swipe"] = c.swipe;
    json["blend"] = c.blend;
    json["stayed"] = c.stayed;
    const std::pair<const char*, const ComparedGrey*> greys[] = {
        {"fixedGrey", &c.fixedGrey}, {"movingGrey", &c.movingGrey}, {"differenceGrey", &c.differenceGrey}};
    for (const auto& [key, grey] : greys)
        if (!(*grey == ComparedGrey{})) json[key] = write(*grey);
    return json;
}

KeptComparison readComparison(const Json& json, const std::string& pointer, const Reading& reading) {
    Object object(json, pointer);
    KeptComparison c;
    c.id = object.text("id", true);
    for (const KeptComparison& other : reading.comparisons)
        if (other.id == c.id) refuse(object.at("id"), "The id stands here twice.");
    c.question = object.text("question");
    c.side = object.text("side");
    c.fixedFilm = object.text("fixed", true);
    c.movingFilm = object.text("moving", true);
    checkFilm(reading, object, "fixed", c.fixedFilm);
    checkFilm(reading, object, "moving", c.movingFilm);
    c.fixedFrame = frameOf(object, "fixedFrame");
    c.movingFrame = frameOf(object, "movingFrame");
    c.mode = oneOf(object, "mode", {"side-by-side", "flicker", "swipe", "blend", "difference"});
    readRegistration(object, c);
    if (c.method.empty() && c.mode != "side-by-side")
        refuse(object.at("method"), "What is laid over each other was registered.");
    c.swipe = shareOf(object, "swipe", 0.5);
    c.blend = shareOf(object, "blend", 0.5);
    c.stayed = shareOf(object, "stayed", 1);
    c.fixedGrey = readGrey(object, "fixedGrey");
    c.movingGrey = readGrey(object, "movingGrey");
    c.differenceGrey = readGrey(object, "differenceGrey");
    object.finish();
    return c;
}

}  // namespace reporting
