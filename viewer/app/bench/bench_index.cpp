#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <iostream>

#include "viewer/app/bench/bench.h"
#include "viewer/app/bench/figures.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/library/folder_index.h"

namespace viewer::app {

namespace {

/// Milliseconds until the folder is read and the index written.
double search(const std::string& folder, const FolderIndex& index, int& files) {
    QElapsedTimer clock;
    clock.start();
    const auto known = index.search();
    BuildOptions options;
    options.known = known.get();
    const auto set = buildStudies({folder}, options);
    const double ms = double(clock.nsecsElapsed()) / 1e6;
    files = static_cast<int>(set.hidden.size());
    for (const auto& study : set.studies)
        for (const auto& series : study.study.series) files += static_cast<int>(series.instances.size());
    return ms;
}

}  // namespace

int benchIndex(const BenchRequest& request, std::ostream& out) {
    std::vector<double> fresh, again, cpu;
    int files = 0;
    std::size_t indexed = 0;
    const std::string folder = QFileInfo(request.paths.front()).absoluteFilePath().toStdString();
    for (int i = 0; i < request.repeats; ++i) {
        const QTemporaryDir place;
        const FolderIndex index(place.filePath("index/folders.sqlite").toStdString(), {FolderIndex::runningProgram()});
        const double before = processCpuMs();
        fresh.push_back(search(folder, index, files));
        cpu.push_back(processCpuMs() - before);
        indexed = index.count();
        again.push_back(search(folder, index, files));
    }
    print(out, {{"measure", "index"},
                {"what", QString::fromStdString(request.what)},
                {"files", files},
                {"indexed", static_cast<int>(indexed)},
                {"index_ms", rounded(median(fresh))},
                {"cpu_ms", rounded(median(cpu))},
                {"again_ms", rounded(median(again))},
                {"runs", request.repeats},
                {"peak_mb", rounded(peakMemoryMb())}});
    return files > 0 ? 0 : 1;
}

}  // namespace viewer::app
