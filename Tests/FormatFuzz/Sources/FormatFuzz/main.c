// libFuzzer has the `main`; it calls what LookOver exports.
int LLVMFuzzerTestOneInput(const unsigned char *data, unsigned long size);
extern int (*const look_over)(const unsigned char *, unsigned long);
int (*const look_over)(const unsigned char *, unsigned long) = LLVMFuzzerTestOneInput;
