#include "plugin/session/identifiers.h"

#include <QUuid>
#include <array>
#include <cstdio>
#include <ctime>

namespace hsg {
namespace {

/// The namespace of every name given to derivedUid.
const QUuid names(0x6f1e23c2, 0x5a0d, 0x4c58, 0x9b, 0x1d, 0x2a, 0x5e, 0x0c, 0x77, 0x31, 0x48);

/// 128 bits as a decimal number: long division, most significant byte first.
std::string decimalOf(std::array<unsigned char, 16> bytes) {
    std::string digits;
    bool zero = false;
    while (!zero) {
        unsigned rest = 0;
        zero = true;
        for (auto& byte : bytes) {
            const unsigned value = rest * 256 + byte;
            byte = static_cast<unsigned char>(value / 10);
            rest = value % 10;
            zero = zero && byte == 0;
        }
        digits.insert(digits.begin(), static_cast<char>('0' + rest));
    }
    return digits;
}

struct Parts {
    std::chrono::year_month_day date;
    std::chrono::hh_mm_ss<std::chrono::seconds> time;
};

Parts partsOf(reporting::LocalTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    return {std::chrono::year_month_day(day),
            std::chrono::hh_mm_ss(std::chrono::floor<std::chrono::seconds>(time - day))};
}

}  // namespace

std::string newUuid() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

reporting::LocalTime wallClock() {
    const auto now = std::chrono::system_clock::now();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    const std::time_t stamp = std::chrono::system_clock::to_time_t(seconds);
    std::tm local{};
    localtime_r(&stamp, &local);
    const std::chrono::local_days day{std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday};
    return day + std::chrono::hours(local.tm_hour) + std::chrono::minutes(local.tm_min) +
           std::chrono::seconds(local.tm_sec) + std::chrono::floor<std::chrono::milliseconds>(now - seconds);
}

std::string derivedUid(const std::string& name) {
    const auto bytes = QUuid::createUuidV5(names, QByteArray::fromStdString(name)).toRfc4122();
    std::array<unsigned char, 16> number{};
    for (int i = 0; i < 16; ++i) number[static_cast<std::size_t>(i)] = static_cast<unsigned char>(bytes[i]);
    return "2.25." + decimalOf(number);
}

std::string reportUid(const reporting::Reading& reading) {
    return derivedUid("report/" + reading.id);
}

std::string dicomDate(reporting::LocalTime time) {
    const auto date = partsOf(time).date;
    char text[16];
    std::snprintf(text, sizeof text, "%04d%02u%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text;
}

std::string dicomTime(reporting::LocalTime time) {
    const auto clock = partsOf(time).time;
    char text[16];
    std::snprintf(text, sizeof text, "%02d%02d%02d", int(clock.hours().count()), int(clock.minutes().count()),
                  int(clock.seconds().count()));
    return text;
}

std::string dicomDateTime(reporting::LocalTime time) {
    return dicomDate(time) + dicomTime(time);
}

}  // namespace hsg
