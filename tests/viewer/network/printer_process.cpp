#include "tests/viewer/network/printer_process.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QThread>

int freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

PrinterProcess::PrinterProcess() : port_(freePort()) {
    for (const char* name : {"log", "spool", "database", "lut", "reports"}) QDir(folder_.path()).mkpath(name);
    writeConfiguration();
}

PrinterProcess::~PrinterProcess() {
    kill();
}

bool PrinterProcess::isInstalled() {
    return !QStandardPaths::findExecutable("dcmprscp").isEmpty();
}

void PrinterProcess::writeConfiguration() const {
    QFile file(folder_.filePath("printer.cfg"));
    (void)file.open(QIODevice::WriteOnly);
    const QByteArray place = folder_.path().toUtf8();
    file.write("[[GENERAL]]\n[APPLICATION]\nLogDirectory = " + place + "/log\nLogFile = general.log\n" +
               "LogLevel = INFO\n[PRINT]\nDirectory = " + place + "/spool\nDetailedLog = false\nBinaryLog = false\n" +
               "DeletePrintJobs = false\n[DATABASE]\nDirectory = " + place + "/database\n[LUT]\nDirectory = " + place +
               "/lut\n[REPORT]\nDirectory = " + place + "/reports\n[NETWORK]\nAetitle = DCMPSTATE\n" +
               "[[COMMUNICATION]]\n[TESTPRINTER]\nAetitle = TESTPRINTER\nDescription = Printer\n" +
               "Hostname = localhost\nPort = " + QByteArray::number(port_) + "\nType = LOCALPRINTER\n" +
               "BorderDensity = 150\\20\\BLACK\\WHITE\nDisableNewVRs = false\nDisplayFormat=1,1\\1,2\\2,2\n" +
               "EmptyImageDensity = 20\\BLACK\\WHITE\nFilmDestination = MAGAZINE\\PROCESSOR\n" +
               "FilmSizeID = 8INX10IN\\14INX17IN\nImplicitOnly = false\n" +
               "MagnificationType = REPLICATE\\BILINEAR\\CUBIC\\NONE\nMaxDensity = 320\nMaxPDU = 32768\n" +
               "MediumType = PAPER\\CLEAR FILM\\BLUE FILM\nMinDensity = 20\nSmoothingType = NONE\n" +
               "Supports12Bit = true\nSupportsDecimateCrop = true\nSupportsImageSize = true\n" +
               "SupportsPresentationLUT = true\nSupportsTrim = true\n");
}

bool PrinterProcess::start() {
    process_.setStandardErrorFile(folder_.filePath("stderr"));
    process_.start("dcmprscp", {"-c", folder_.filePath("printer.cfg"), "-p", "TESTPRINTER"});
    if (!process_.waitForStarted(5000)) return false;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 5000) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(port_));
        if (socket.waitForConnected(200)) return true;
        QThread::msleep(20);
    }
    return false;
}

void PrinterProcess::kill() {
    if (process_.state() == QProcess::NotRunning) return;
    process_.kill();
    process_.waitForFinished(5000);
}

viewer::network::Printer PrinterProcess::printer() const {
    viewer::network::Printer printer;
    printer.id = "1";
    printer.name = "Test";
    printer.host = "127.0.0.1";
    printer.port = port_;
    printer.calledAe = "TESTPRINTER";
    printer.timeoutSeconds = 5;
    return printer;
}

QStringList PrinterProcess::films() const {
    QStringList files;
    QDirIterator all(folder_.path() + "/database", QDir::Files);
    while (all.hasNext())
        if (const QString path = all.next(); path.contains("/HG_")) files << path;
    files.sort();
    return files;
}
