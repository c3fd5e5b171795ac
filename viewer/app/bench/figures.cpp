#include "viewer/app/bench/figures.h"

#include <sys/resource.h>
#include <unistd.h>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <ostream>
#include <sstream>
#include <string>

namespace viewer::app {

double percentile(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(part * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

double median(std::vector<double> values) {
    return percentile(std::move(values), 0.5);
}

double rounded(double value) {
    return std::round(value * 10) / 10;
}

double processCpuMs() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& t) { return double(t.tv_sec) * 1e3 + double(t.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double peakMemoryMb() {
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);)
        if (line.rfind("VmHWM:", 0) == 0) return std::stod(line.substr(6)) / 1024;
    return 0;
}

double sinceExecMs() {
    std::ifstream in("/proc/self/stat");
    std::string text;
    std::getline(in, text);
    // the name in parentheses may hold blanks; start time is field 22, 20 fields behind it
    std::istringstream rest(text.substr(std::min(text.rfind(')') + 1, text.size())));
    std::string field;
    for (int i = 3; i <= 22; ++i) rest >> field;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double ticks = double(sysconf(_SC_CLK_TCK));
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - std::atof(field.c_str()) / ticks) * 1e3;
}

void print(std::ostream& out, const QJsonObject& figures) {
    out << QJsonDocument(figures).toJson(QJsonDocument::Compact).toStdString() << std::endl;
}

}  // namespace viewer::app
