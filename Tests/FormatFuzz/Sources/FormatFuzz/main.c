// libFuzzer has the `main`; it calls what LookOver exports.
int LLVMFuzzerTestOneInput(const unsigned char *data, unsigned long size);
extern int (*const look_over)(const unsigned char *, unsigned long);
int (*const look_over)(const unsigned char *, unsigned long) = LLVMFuzzerTestOneInput;

unsigned long LLVMFuzzerCustomMutator(unsigned char *data, unsigned long size, unsigned long most,
                                      unsigned int seed);
extern unsigned long (*const change)(unsigned char *, unsigned long, unsigned long, unsigned int);
unsigned long (*const change)(unsigned char *, unsigned long, unsigned long,
                              unsigned int) = LLVMFuzzerCustomMutator;
