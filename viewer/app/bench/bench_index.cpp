#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <iostream>

#include "viewer/app/bench/bench.h"
#include "viewer/app/bench/figures.h"
#include "viewer/dicom/study_builder.h"

namespace viewer::app {

int benchIndex(const BenchRequest& request, std::ostream& out) {
    std::vector<double> fresh;
    int files = 0;
    const std::string folder = QFileInfo(request.paths.front()).absoluteFilePath().toStdString();
    const double cpu = processCpuMs();
    for (int i = 0; i < request.repeats; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto set = buildStudies({folder});
        fresh.push_back(double(clock.nsecsElapsed()) / 1e6);
        files = static_cast<int>(set.hidden.size());
        for (const auto& study : set.studies)
            for (const auto& series : study.study.series) files += static_cast<int>(series.instances.size());
    }
    print(out, {{"measure", "index"},
                {"what", QString::fromStdString(request.what)},
                {"files", files},
                {"index_ms", rounded(median(fresh))},
                {"cpu_ms", rounded((processCpuMs() - cpu) / request.repeats)},
                {"peak_mb", rounded(peakMemoryMb())}});
    return 0;
}

}  // namespace viewer::app
