#pragma once

#include <QJsonObject>
#include <iosfwd>
#include <vector>

/// What a benchmark prints: one JSON object a line, milliseconds to a tenth.
namespace viewer::app {

double median(std::vector<double> values);
/// `part` 0…1; the value at that place of the sorted list.
double percentile(std::vector<double> values, double part);
/// To a tenth.
double rounded(double value);

/// Processor time of this process over all threads since its start, in ms.
double processCpuMs();
/// Largest memory that this process held at a time, in MB (VmHWM).
double peakMemoryMb();
/// Time since this process was started (exec), in ms; to the 10 ms of the kernel's clock.
double sinceExecMs();

void print(std::ostream& out, const QJsonObject& figures);

}  // namespace viewer::app
