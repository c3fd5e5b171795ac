#pragma once

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <memory>

#include "viewer/network/printer.h"

/// DCMTK's dcmprscp as the printer: an implementation that is not ours. It keeps what it prints as Hardcopy Grayscale
/// images below its folder.
class PrinterProcess {
public:
    PrinterProcess();
    ~PrinterProcess();

    /// False where dcmprscp is not installed.
    static bool isInstalled();
    bool start();
    void kill();
    viewer::network::Printer printer() const;
    /// The pictures on film, oldest first.
    QStringList films() const;
    QString folder() const { return folder_.path(); }

private:
    void writeConfiguration() const;

    QTemporaryDir folder_;
    QProcess process_;
    int port_ = 0;
};

/// A port where nobody listens now.
int freePort();
