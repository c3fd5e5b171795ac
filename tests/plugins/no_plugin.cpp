// A shared library that lies in the plugin folder and is none.
extern "C" int nothing() {
    return 0;
}
