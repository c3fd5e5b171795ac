#include "viewer/network/printer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace viewer::network {

namespace {

bool isAeTitle(const std::string& title) {
    const bool fits = !title.empty() && title.size() <= 16 && title.find_first_not_of(' ') != std::string::npos;
    return fits && std::all_of(title.begin(), title.end(), [](char c) { return c >= 32 && c < 127 && c != '\\'; });
}

bool isCode(const std::string& text) {
    return text.size() <= 16 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '_' || c == '.';
           });
}

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

}  // namespace

std::vector<sdk::Error> problemsOf(const Printer& p) {
    std::vector<sdk::Error> problems;
    const auto check = [&](bool holds, const char* field, const char* message) {
        if (!holds) problems.push_back({"printer.value", message, field});
    };
    check(!p.name.empty(), "name", "The printer needs a name.");
    check(!p.host.empty() && p.host.find_first_of(" \t/") == std::string::npos, "host",
          "A host name or an IP address is needed.");
    check(p.port >= 1 && p.port <= 65535, "port", "The port is a number from 1 to 65535.");
    check(isAeTitle(p.calledAe), "calledAe", "An AE title has 1 to 16 characters, no backslash.");
    check(isAeTitle(p.callingAe), "callingAe", "An AE title has 1 to 16 characters, no backslash.");
    for (const auto& [value, field] : {std::pair(p.filmSize, "filmSize"), std::pair(p.orientation, "orientation"),
                                       std::pair(p.magnification, "magnification"), std::pair(p.medium, "medium"),
                                       std::pair(p.destination, "destination")})
        check(isCode(value), field, "At most 16 capital letters, digits, spaces and underscores.");
    check(p.copies >= 1 && p.copies <= 20, "copies", "From 1 to 20 copies.");
    check(p.maxDensity == 0 || (p.maxDensity >= 100 && p.maxDensity <= 400), "maxDensity",
          "The greatest density is 100 to 400 hundredths, or 0 for the printer's own.");
    check(p.dpi >= 100 && p.dpi <= 600, "dpi", "From 100 to 600 dots per inch.");
    check(p.timeoutSeconds >= 2 && p.timeoutSeconds <= 600, "timeoutSeconds", "From 2 to 600 seconds.");
    return problems;
}

const std::vector<FilmSize>& filmSizes() {
    static const std::vector<FilmSize> sizes = {
        {"8INX10IN", 203.2, 254},
        {"10INX12IN", 254, 304.8},
        {"10INX14IN", 254, 355.6},
        {"11INX14IN", 279.4, 355.6},
        {"14INX14IN", 355.6, 355.6},
        {"14INX17IN", 355.6, 431.8},
        {"24CMX24CM", 240, 240},
        {"24CMX30CM", 240, 300},
        {"A4", 210, 297},
        {"A3", 297, 420},
    };
    return sizes;
}

FilmSize filmSizeOf(const std::string& id) {
    for (const auto& size : filmSizes())
        if (size.id == id) return size;
    return {"14INX17IN", 355.6, 431.8};
}

std::string toText(const Printer& p) {
    const QJsonObject object{{"id", q(p.id)},
                             {"name", q(p.name)},
                             {"host", q(p.host)},
                             {"port", p.port},
                             {"calledAe", q(p.calledAe)},
                             {"callingAe", q(p.callingAe)},
                             {"filmSize", q(p.filmSize)},
                             {"orientation", q(p.orientation)},
                             {"magnification", q(p.magnification)},
                             {"medium", q(p.medium)},
                             {"destination", q(p.destination)},
                             {"copies", p.copies},
                             {"maxDensity", p.maxDensity},
                             {"dpi", p.dpi},
                             {"timeoutSeconds", p.timeoutSeconds}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

sdk::Result<Printer> printerFrom(const std::string& text) {
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    if (!document.isObject()) return tl::unexpected(sdk::Error{"printer.text", "This is no printer.", ""});
    const QJsonObject object = document.object();
    Printer p;
    const auto word = [&](const char* key, std::string& value) {
        if (object.value(key).isString()) value = object.value(key).toString().toStdString();
    };
    const auto number = [&](const char* key, int& value) { value = object.value(key).toInt(value); };
    word("id", p.id);
    word("name", p.name);
    word("host", p.host);
    word("calledAe", p.calledAe);
    word("callingAe", p.callingAe);
    word("filmSize", p.filmSize);
    word("orientation", p.orientation);
    word("magnification", p.magnification);
    word("medium", p.medium);
    word("destination", p.destination);
    number("port", p.port);
    number("copies", p.copies);
    number("maxDensity", p.maxDensity);
    number("dpi", p.dpi);
    number("timeoutSeconds", p.timeoutSeconds);
    return p;
}

}  // namespace viewer::network
